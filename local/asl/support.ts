// What the engine supports, as data: loading refuses everything else by name, and docs/asl-support.md is checked against it.

/** Fields of the machine itself. */
export const MACHINE_FIELDS = ['Comment', 'QueryLanguage', 'Version', 'StartAt', 'States', 'TimeoutSeconds'] as const;

const common = ['Type', 'Comment', 'QueryLanguage'] as const;
const flow = ['Next', 'End', 'Output', 'Assign'] as const;
const errors = ['Retry', 'Catch'] as const;

/** Every supported list, by what it is about. Only JSONata fields: a JSONPath machine is refused. */
export const SUPPORT = {
  states: {
    Task: [...common, ...flow, ...errors, 'Resource', 'Arguments', 'TimeoutSeconds', 'HeartbeatSeconds'],
    Choice: [...common, 'Output', 'Assign', 'Choices', 'Default'],
    Wait: [...common, ...flow, 'Seconds', 'Timestamp'],
    Pass: [...common, ...flow],
    Parallel: [...common, ...flow, ...errors, 'Arguments', 'Branches'],
    Succeed: [...common, 'Output'],
    Fail: [...common, 'Error', 'Cause'],
    Map: [
      ...common,
      ...flow,
      ...errors,
      'Items',
      'ItemReader',
      'ItemSelector',
      'ItemBatcher',
      'ItemProcessor',
      'ResultWriter',
      'MaxConcurrency',
      'ToleratedFailureCount',
      'ToleratedFailurePercentage',
      'Label',
    ],
  },
  parts: {
    Branch: ['Comment', 'StartAt', 'States'],
    ItemProcessor: ['Comment', 'ProcessorConfig', 'StartAt', 'States'],
    ProcessorConfig: ['Mode', 'ExecutionType'],
    ChoiceRule: ['Comment', 'Condition', 'Next', 'Output', 'Assign'],
    Retrier: [
      'Comment',
      'ErrorEquals',
      'IntervalSeconds',
      'MaxAttempts',
      'BackoffRate',
      'MaxDelaySeconds',
      'JitterStrategy',
    ],
    Catcher: ['Comment', 'ErrorEquals', 'Next', 'Output', 'Assign'],
    ItemReader: ['Resource', 'Arguments', 'ReaderConfig'],
    ReaderConfig: [
      'InputType',
      'MaxItems',
      'ItemsPointer',
      'CSVHeaderLocation',
      'CSVHeaders',
      'CSVDelimiter',
      'Transformation',
    ],
    ItemBatcher: ['MaxItemsPerBatch', 'MaxInputBytesPerBatch', 'BatchInput'],
    ResultWriter: ['Resource', 'Arguments', 'WriterConfig'],
    WriterConfig: ['Transformation', 'OutputType'],
  },
  values: {
    QueryLanguage: ['JSONata'],
    Mode: ['INLINE', 'DISTRIBUTED'],
    ExecutionType: ['STANDARD', 'EXPRESS'],
    InputType: ['JSON', 'JSONL', 'CSV'],
    'ReaderConfig.Transformation': ['NONE'],
    CSVHeaderLocation: ['FIRST_ROW', 'GIVEN'],
    CSVDelimiter: ['COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB'],
    'WriterConfig.Transformation': ['NONE', 'COMPACT', 'FLATTEN'],
    OutputType: ['JSON', 'JSONL'],
    JitterStrategy: ['FULL', 'NONE'],
  },
  /** Resource of a Task (without the ARN's head) → its Arguments; a function's ARN takes any. */
  integrations: {
    'lambda:function:<name>': ['(the payload)'],
    'states:::lambda:invoke': ['FunctionName', 'Payload'],
    'states:::states:startExecution': ['StateMachineArn', 'Name', 'Input'],
    'states:::states:startExecution.sync:2': ['StateMachineArn', 'Name', 'Input'],
    'states:::aws-sdk:s3:getObject': ['Bucket', 'Key'],
    'states:::aws-sdk:s3:putObject': ['Bucket', 'Key', 'Body'],
  },
  /** Resource of an ItemReader → its Arguments. */
  readers: {
    'states:::s3:getObject': ['Bucket', 'Key'],
    'states:::s3:listObjectsV2': ['Bucket', 'Prefix'],
  },
  /** Resource of a ResultWriter → its Arguments. */
  writers: {
    'states:::s3:putObject': ['Bucket', 'Prefix'],
  },
  /** What is added to JSONata 2.0.6. */
  functions: ['$partition', '$range', '$hash', '$random', '$uuid', '$parse'],
  /** What is taken away. */
  missingFunctions: ['$eval'],
} as const;

/** JSONPath's fields, to say what a refused one is. */
export const JSONPATH_FIELDS: readonly string[] = [
  'InputPath',
  'OutputPath',
  'ResultPath',
  'Parameters',
  'ResultSelector',
  'ItemsPath',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'ErrorPath',
  'CausePath',
  'MaxConcurrencyPath',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentagePath',
  'MaxItemsPath',
  'MaxItemsPerBatchPath',
  'MaxInputBytesPerBatchPath',
  'Iterator',
  'Variable',
];

/** The Arguments of a Resource ARN in one of the lists above; undefined when the list does not have it. */
export const argumentsFor = (
  list: Readonly<Record<string, readonly string[]>>,
  arn: string,
): readonly string[] | undefined => {
  const tail = /^arn:aws[\w-]*:(states:[\w-]*:\d*:.+)$/.exec(arn)?.[1]?.replace(/^states:[\w-]*:\d*:/, 'states:::');
  return tail === undefined ? undefined : list[tail];
};
