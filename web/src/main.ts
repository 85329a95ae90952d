import { html, render } from 'lit-html';
import { startApp } from './app/app.ts';
import { askForToken, storedToken } from './app/token.ts';
import { arrangeHere } from './canvas/arrange.ts';
import { arrangeInWorker } from './canvas/arrange-in-worker.ts';
import { chooseSource, holdsGraph } from './source/choose-source.ts';
import { TokenError } from './source/graph-source.ts';

const root = document.getElementById('app')!;

async function start(): Promise<void> {
  try {
    // The policy of a page that holds its graph lets no worker start.
    const arrange = holdsGraph(document) ? arrangeHere : arrangeInWorker;
    await startApp(root, chooseSource(document, storedToken()), arrange);
  } catch (error) {
    if (error instanceof TokenError) {
      askForToken(root, storedToken() !== null, () => void start());
      return;
    }
    const reason = error instanceof Error ? error.message : String(error);
    render(
      html`<main class="fault">
        <h1>newsgraph</h1>
        <p role="alert">The viewer cannot start: ${reason}</p>
        <button type="button" class="button" @click=${() => location.reload()}>Try again</button>
      </main>`,
      root,
    );
  }
}

await start();
