import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { describeLibrary } from './library.contract.ts';

describeLibrary('embedded', () => createEmbeddedStore({ path: ':memory:' }));
