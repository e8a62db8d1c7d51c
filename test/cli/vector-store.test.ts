// Which OpenSearch the command line chooses.
import { describe, expect, it } from '@jest/globals';
import { vectorStore } from '../../cli/vector-store.ts';

describe('vectorStore', () => {
  it('is the embedded one when nothing is set', async () => {
    expect(await vectorStore('local', {})).toEqual({});
  });

  it('is the server that OPENSEARCH_URL names', async () => {
    expect(await vectorStore('local', { OPENSEARCH_URL: 'http://127.0.0.1:9200' })).toEqual({
      opensearch: { url: 'http://127.0.0.1:9200', auth: 'none' },
    });
  });

  it('refuses a managed domain for local models', async () => {
    await expect(vectorStore('local', { OPENSEARCH_DOMAIN: 'd' })).rejects.toThrow('--models local never reaches AWS');
  });

  it('refuses two servers at once', async () => {
    await expect(vectorStore('aws', { OPENSEARCH_DOMAIN: 'd', OPENSEARCH_URL: 'http://x' })).rejects.toThrow(
      'unset one',
    );
  });
});
