// The numeric kernel, compiled to WebAssembly by `npm run build:kernel`. Each function works on the imported memory;
// addresses are bytes, counts are elements. src/language/kernel/kernel.ts describes each of them.

export { gatherWindows } from './gather-windows';
export { maxoutNorm } from './maxout-norm';
export { multiply } from './multiply';
export { scoreActions } from './score-actions';
export { joinWindows, splitWindows } from './window-pairs';
