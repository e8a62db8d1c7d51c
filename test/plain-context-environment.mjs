// Jest's Node environment with ordinary globals. Behind its proxy each `Math` or `JSON` is a call, and pictures take three times as long.
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** The environment makes its own context; while it does, contexts are plain ones. */
export default function PlainContextEnvironment(config, context) {
  const { createContext } = vm;
  vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
  try {
    return new TestEnvironment(config, context);
  } finally {
    vm.createContext = createContext;
  }
}
