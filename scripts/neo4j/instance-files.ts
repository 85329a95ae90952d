import { join } from 'node:path';
import { NewsgraphError } from '../../src/model/errors.ts';
import { instancesFolder } from './folders.ts';

/** Which instance is meant. */
export interface InstanceName {
  /** Letters, digits and hyphens. Default: `default`. */
  readonly name?: string;
  /** Folder that holds the instances. Default: the users' own, see {@link instancesFolder}. */
  readonly folder?: string;
}

/** Paths of an instance. Everything that belongs to it is below its folder. */
export interface InstanceFiles {
  readonly name: string;
  readonly folder: string;
  readonly lock: string;
  /** What is remembered of it, see `instance-state.ts`. Marks the folder as ours. */
  readonly state: string;
  readonly password: string;
  /** What the server printed since its last start. */
  readonly log: string;
  /** The server's home, with its data, settings and own logs. */
  readonly home: string;
  readonly settings: string;
}

/** @throws NewsgraphError `CONFIG_INVALID` if the name is none */
export function instanceFiles({ name = 'default', folder = instancesFolder() }: InstanceName): InstanceFiles {
  if (!/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(name)) {
    throw new NewsgraphError(
      'CONFIG_INVALID',
      `"${name}" is no name of an instance: give up to 40 small letters, digits and hyphens, such as "try-out"`,
    );
  }
  const own = join(folder, name);
  const home = join(own, 'home');
  return {
    name,
    folder: own,
    lock: join(own, 'lock'),
    state: join(own, 'instance.json'),
    password: join(own, 'password'),
    log: join(own, 'server.log'),
    home,
    settings: join(home, 'conf'),
  };
}
