// Errors as OpenSearch words them.

/** An error with OpenSearch's status and type. */
export class SearchFailure extends Error {
  override readonly name = 'SearchFailure';
  readonly status: number;
  readonly type: string;

  constructor(status: number, type: string, reason: string) {
    super(reason);
    this.status = status;
    this.type = type;
  }
}

/** The `error` object of a bulk item or a whole answer. */
export const errorBody = ({ type, message }: SearchFailure, index?: string): object => {
  const cause = { type, reason: message, ...(index === undefined ? {} : { index }) };
  return { ...cause, root_cause: [cause] };
};

export const noSuchIndex = (index: string): SearchFailure =>
  new SearchFailure(404, 'index_not_found_exception', `no such index [${index}]`);

export const badQuery = (reason: string): SearchFailure => new SearchFailure(400, 'parsing_exception', reason);

export const badDocument = (reason: string): SearchFailure =>
  new SearchFailure(400, 'mapper_parsing_exception', reason);
