// The port for events that others listen to.

export interface Events {
  publish: (event: { detailType: string; detail: Record<string, unknown> }) => Promise<void>;
}
