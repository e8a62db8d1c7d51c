// State machines on disk: one file each.
import { join } from 'node:path';
import { fileName, namesIn, readJson, removeFile, writeJson } from './json-file.ts';

export interface MachineRecord {
  arn: string;
  name: string;
  /** The definition's JSON text as it was given. */
  definition: string;
  roleArn: string;
  /** Milliseconds since 1970. */
  creationDate: number;
  updateDate: number;
  revisionId: string;
}

export interface MachineStore {
  find: (arn: string) => MachineRecord | undefined;
  list: () => MachineRecord[];
  save: (machine: MachineRecord) => void;
  remove: (arn: string) => void;
}

export const openMachineStore = (folder: string): MachineStore => {
  const pathOf = (name: string): string => join(folder, `${fileName(name)}.json`);
  const machines = new Map<string, MachineRecord>();
  for (const name of namesIn(folder)) {
    if (!name.endsWith('.json')) continue;
    const machine = readJson(join(folder, name)) as MachineRecord;
    machines.set(machine.arn, machine);
  }
  return {
    find: (arn) => machines.get(arn),
    list: () => [...machines.values()].sort((left, right) => left.creationDate - right.creationDate),
    save: (machine) => {
      machines.set(machine.arn, machine);
      writeJson(pathOf(machine.name), machine);
    },
    remove: (arn) => {
      const machine = machines.get(arn);
      if (machine === undefined) return;
      machines.delete(arn);
      removeFile(pathOf(machine.name));
    },
  };
};
