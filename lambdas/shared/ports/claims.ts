// The port for pictures that are being made right now.

/** The n-th picture of an exact key: runs that want the same n pictures each wait for one, and pay for none twice. */
export interface ClaimedPicture {
  exactKey: string;
  /** From 1. */
  slot: number;
}

/** The render job that makes a picture. */
export interface Maker {
  runId: string;
  jobId: string;
}

/** A job that waits for the picture that another run's job makes. */
export interface Follower {
  runId: string;
  jobId: string;
  /** The execution, and its pass over the list of misses, that found the picture under way. */
  n: number;
  pass: number;
  picture: ClaimedPicture;
  leader: Maker;
}

/** Which pictures are being made right now. A claim that is not renewed ends by itself. */
export interface Claims {
  /** Takes the claim, or renews it, until `expiresAt`, unless another maker holds it at `now`. Returns who holds it then. */
  take: (claim: { picture: ClaimedPicture; maker: Maker; now: number; expiresAt: number }) => Promise<Maker>;
  /** Who holds the claim at `now`. */
  holder: (picture: ClaimedPicture, now: number) => Promise<Maker | undefined>;
  /** Ends the claim if `maker` holds it. */
  release: (picture: ClaimedPicture, maker: Maker) => Promise<void>;
  /** Remembers a follower, in place of what was remembered of the same job. */
  follow: (follower: Follower, now: number) => Promise<void>;
  followers: (runId: string) => AsyncIterable<Follower>;
}
