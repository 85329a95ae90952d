import { html, nothing, render } from 'lit-html';

const place = 'newsgraph-token';

/** The token that was given in this tab; it is gone with the tab. */
export function storedToken(): string | null {
  return sessionStorage.getItem(place);
}

/** Asks for the token of the service. @param isWrong Whether one was given already and refused. */
export function askForToken(root: HTMLElement, isWrong: boolean, onGiven: () => void): void {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const token = new FormData(event.target as HTMLFormElement).get('token');
    if (typeof token !== 'string' || token.trim() === '') return;
    sessionStorage.setItem(place, token.trim());
    onGiven();
  };
  render(
    html`<main class="fault">
      <h1>newsgraph</h1>
      <form @submit=${submit}>
        ${isWrong ? html`<p role="alert">The token was refused.</p>` : nothing}
        <label class="field"><span>This service asks for a token</span>
          <input type="password" name="token" autocomplete="off" required autofocus />
        </label>
        <button class="button">Open</button>
      </form>
    </main>`,
    root,
  );
}
