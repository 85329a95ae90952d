import { html, render } from 'lit-html';
import { startApp } from './app/app.ts';
import { chooseSource } from './source/choose-source.ts';

const root = document.getElementById('app')!;

try {
  await startApp(root, chooseSource(document));
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  render(
    html`<main class="fault"><h1>newsgraph</h1><p role="alert">The viewer cannot start: ${reason}</p></main>`,
    root,
  );
}
