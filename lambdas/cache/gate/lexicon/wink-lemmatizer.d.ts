// wink-lemmatizer 3.0.4 brings no types: the base form of a word in lower case, the word itself when it is none.
declare module 'wink-lemmatizer' {
  const lemmatize: { noun: (word: string) => string; verb: (word: string) => string };
  export = lemmatize;
}
