// Reading a person's note on a picture.
import { describe, expect, it } from '@jest/globals';
import { readNote } from '../../../../lambdas/intake/hand-work/read-note.ts';

describe('a note', () => {
  it.each([
    ['no hands, brighter', ['hands'], ['brighter']],
    ['Remove the text. More steam', ['text'], ['More steam']],
    ['不要手，亮一点', ['手'], ['亮一点']],
    ['sin manos; más luz', ['manos'], ['más luz']],
    ['without any people', ['people'], []],
    ['warmer light --no hands, blur', ['hands', 'blur'], ['warmer light']],
  ])('reads "%s"', (note, negative, wishes) => {
    expect(readNote(note)).toMatchObject({ negative, wishes });
  });

  it('keeps a word that only begins like a refusal', () => {
    expect(readNote('nostalgic mood, notebook on the table').negative).toEqual([]);
  });

  it('says what was taken out of it', () => {
    expect(readNote('a (red:1.3) pan').changes).toHaveLength(1);
  });

  it.each(['', ' , .', '不要'])('refuses "%s", which says nothing', (note) => {
    expect(() => readNote(note)).toThrow(/says nothing to change/u);
  });

  it('refuses a note that is a brief', () => {
    expect(() => readNote('x'.repeat(301))).toThrow(/301 characters; at most 300/u);
  });
});
