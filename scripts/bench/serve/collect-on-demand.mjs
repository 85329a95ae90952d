// Loaded into the service before its program (`node --import`): collects what is no longer used when the parent process asks
// for it, and tells it what memory is used then. Plain JavaScript, so that nothing else is loaded into the service.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('message', () => {
    collect();
    process.send(process.memoryUsage());
  });
  // That the parent may ask shall not keep the service alive.
  process.channel.unref();
}
