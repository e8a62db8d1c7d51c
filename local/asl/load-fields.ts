// Refuses the fields, values and resources that the engine does not support, each by its state and name.
import { expressionIn } from './evaluate.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { checkList, checkPart, checkResource, refuseUnknown, refuseValue, report, type Place } from './load-place.ts';
import type { Problem } from './load.ts';
import { MACHINE_FIELDS, SUPPORT } from './support.ts';
import { parseTimestamp } from './wait.ts';

const isFunctionArn = (resource: Json | undefined): boolean =>
  typeof resource === 'string' && /^arn:aws[\w-]*:lambda:/.test(resource);

const checkTask = (place: Place, state: JsonObject): void => {
  const resource = state['Resource'];
  checkTimeouts(place, state);
  if (!isFunctionArn(resource)) checkResource(place, state, SUPPORT.integrations);
  if (place.express && typeof resource === 'string' && resource.includes('.sync'))
    report(place, 'an EXPRESS child cannot wait for .sync.');
};

const checkTimeouts = (place: Place, { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat }: JsonObject): void => {
  if (typeof timeout !== 'number' || typeof heartbeat !== 'number' || heartbeat < timeout) return;
  report(place, `HeartbeatSeconds ${heartbeat} must be smaller than TimeoutSeconds ${timeout}.`);
};

const checkWait = (place: Place, state: JsonObject): void => {
  const { Timestamp: timestamp } = state;
  if (typeof timestamp !== 'string' || expressionIn(timestamp) !== undefined) return;
  if (parseTimestamp(timestamp) === undefined)
    report(place, `Timestamp ${timestamp} is not an ISO 8601 date-time with offset.`);
};

const checkReader = (place: Place, state: JsonObject): void => {
  const reader = checkPart(place, state, ['ItemReader', 'ItemReader']);
  if (reader === undefined) return;
  checkResource({ ...place, location: `${place.location}/ItemReader` }, reader, SUPPORT.readers);
  const config = checkPart({ ...place, location: `${place.location}/ItemReader` }, reader, [
    'ReaderConfig',
    'ReaderConfig',
  ]);
  if (config === undefined) return;
  refuseValue(place, config, ['InputType', 'InputType']);
  refuseValue(place, config, ['Transformation', 'ReaderConfig.Transformation']);
  refuseValue(place, config, ['CSVHeaderLocation', 'CSVHeaderLocation']);
  refuseValue(place, config, ['CSVDelimiter', 'CSVDelimiter']);
};

const checkWriter = (place: Place, state: JsonObject): void => {
  const writer = checkPart(place, state, ['ResultWriter', 'ResultWriter']);
  if (writer === undefined) return;
  if (Object.keys(writer).length === 0) report(place, 'ResultWriter must not be empty.');
  checkResource({ ...place, location: `${place.location}/ResultWriter` }, writer, SUPPORT.writers);
  const config = checkPart({ ...place, location: `${place.location}/ResultWriter` }, writer, [
    'WriterConfig',
    'WriterConfig',
  ]);
  if (config === undefined) return;
  refuseValue(place, config, ['Transformation', 'WriterConfig.Transformation']);
  refuseValue(place, config, ['OutputType', 'OutputType']);
};

/** Characters a Label may not hold (developer guide, state-map-distributed). */
const LABEL = /^[^\s?*<>{}[\]:;,\\|^~$#%&`"]{1,40}$/;

const DISTRIBUTED_ONLY = ['ItemReader', 'ItemBatcher', 'ResultWriter', 'Label'];

const checkMode = (place: Place, state: JsonObject, config: JsonObject): void => {
  refuseValue(place, config, ['Mode', 'Mode']);
  refuseValue(place, config, ['ExecutionType', 'ExecutionType']);
  if (config['Mode'] === 'DISTRIBUTED') {
    if (place.express) report(place, 'a distributed Map cannot be inside EXPRESS children.');
    return;
  }
  for (const field of DISTRIBUTED_ONLY) {
    if (state[field] !== undefined) report(place, `field ${field} needs ProcessorConfig.Mode DISTRIBUTED.`);
  }
};

const checkMap = (place: Place, state: JsonObject): void => {
  const processor = checkPart(place, state, ['ItemProcessor', 'ItemProcessor']) ?? {};
  const inner = { ...place, location: `${place.location}/ItemProcessor` };
  const config = checkPart(inner, processor, ['ProcessorConfig', 'ProcessorConfig']) ?? {};
  checkMode(place, state, config);
  checkReader(place, state);
  checkPart(place, state, ['ItemBatcher', 'ItemBatcher']);
  checkWriter(place, state);
  const { Label: label } = state;
  if (label !== undefined && !(typeof label === 'string' && LABEL.test(label)))
    report(place, 'Label is not a legal label.');
  checkStates({ ...inner, express: place.express || config['ExecutionType'] === 'EXPRESS' }, processor);
};

const checkParallel = (place: Place, state: JsonObject): void => {
  for (const [index, branch] of checkList(place, state, ['Branches', 'Branch']).entries()) {
    checkStates({ ...place, location: `${place.location}/Branches[${index}]` }, branch);
  }
};

/** Step Functions takes States.ALL only alone in its ErrorEquals, and only in the last entry. */
const checkStatesAll = (place: Place, list: readonly JsonObject[], field: string): void => {
  for (const [index, { ErrorEquals: names }] of list.entries()) {
    if (!Array.isArray(names) || !names.includes('States.ALL')) continue;
    if (names.length > 1 || index < list.length - 1) report(place, `States.ALL must be alone and last in ${field}.`);
  }
};

const checkErrorHandling = (place: Place, state: JsonObject): void => {
  const retriers = checkList(place, state, ['Retry', 'Retrier']);
  for (const retrier of retriers) refuseValue(place, retrier, ['JitterStrategy', 'JitterStrategy']);
  checkStatesAll(place, retriers, 'Retry');
  checkStatesAll(place, checkList(place, state, ['Catch', 'Catcher']), 'Catch');
};

const checkAssign = (place: Place, owner: JsonObject): void => {
  const { Assign: assign } = owner;
  if (isObject(assign) && 'states' in assign) report(place, 'Assign must not name a variable states, which is taken.');
};

const CHECKS: Partial<Record<string, (place: Place, state: JsonObject) => void>> = {
  Task: checkTask,
  Wait: checkWait,
  Map: checkMap,
  Parallel: checkParallel,
  Choice: (place, state) => {
    for (const rule of checkList(place, state, ['Choices', 'ChoiceRule'])) checkAssign(place, rule);
  },
};

const checkState = (place: Place, state: JsonObject): void => {
  const { Type: type } = state;
  if (typeof type !== 'string' || !Object.hasOwn(SUPPORT.states, type)) {
    report(
      place,
      `Type ${JSON.stringify(type)} is not supported; known are ${Object.keys(SUPPORT.states).join(', ')}.`,
    );
    return;
  }
  refuseUnknown(place, state, [type, SUPPORT.states[type as keyof typeof SUPPORT.states]]);
  refuseValue(place, state, ['QueryLanguage', 'QueryLanguage']);
  checkErrorHandling(place, state);
  checkAssign(place, state);
  CHECKS[type]?.(place, state);
};

function checkStates(place: Place, block: JsonObject): void {
  const { States: states } = block;
  if (!isObject(states)) {
    report(place, 'States must be an object.');
    return;
  }
  for (const [name, state] of Object.entries(states)) {
    const inner = { ...place, location: `${place.location}/States/${name}`, what: `state '${name}'` };
    if (isObject(state)) checkState(inner, state);
    else report(inner, 'a state must be an object.');
  }
}

/** One problem for each thing in the definition that this engine does not know. */
export const checkFields = (definition: JsonObject): Problem[] => {
  const place: Place = { location: '', what: 'the machine', problems: [], express: false };
  refuseUnknown(place, definition, ['the machine', MACHINE_FIELDS]);
  checkStates(place, definition);
  return place.problems;
};
