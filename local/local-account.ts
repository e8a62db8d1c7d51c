// The made-up account that the embedded AWS belongs to: nothing here is valid anywhere else.
export const LOCAL_REGION = 'us-west-2';
export const LOCAL_ACCOUNT = '000000000000';
export const LOCAL_BUCKET = 'liveframe-local';
export const LOCAL_TABLE = 'liveframe-local';
/** Fixed and fake: an AWS endpoint that got them would refuse. */
export const LOCAL_CREDENTIALS = { accessKeyId: 'LIVEFRAMELOCAL', secretAccessKey: 'not-a-secret' };
