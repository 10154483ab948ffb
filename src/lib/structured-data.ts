/**
 * schema.org descriptions, as JSON-LD. A data block is no script: the content security policy does
 * not concern it. `<` is escaped, so that no text can end the block.
 */
export interface JsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@type': string;
  readonly [property: string]: unknown;
}

export interface LearningResource {
  readonly title: string;
  readonly description: string;
  /** Absolute address of the page. */
  readonly url: string;
  /** Time a reader takes, in minutes. */
  readonly minutes: number;
  /** What the reader is able to do afterwards, as plain sentences. */
  readonly teaches?: readonly string[] | undefined;
  /** The lesson or course it belongs to. */
  readonly partOf?: { readonly name: string; readonly url: string } | undefined;
}

const COMMON = {
  '@context': 'https://schema.org',
  inLanguage: 'en-GB',
  isAccessibleForFree: true,
  educationalLevel: 'Intermediate',
} as const;

/** A lesson or a chapter. @see https://schema.org/LearningResource */
export function learningResource(resource: LearningResource): JsonLd {
  const { title, description, url, minutes, teaches, partOf } = resource;
  return {
    ...COMMON,
    '@type': 'LearningResource',
    name: title,
    description,
    url,
    timeRequired: `PT${minutes}M`,
    learningResourceType: 'Lesson',
    ...(teaches && { teaches }),
    ...(partOf && { isPartOf: { '@type': 'Course', name: partOf.name, url: partOf.url } }),
  };
}

export interface Course {
  readonly name: string;
  readonly description: string;
  /** Absolute address of the home page. */
  readonly url: string;
  /** Time the whole course takes, in minutes. */
  readonly minutes: number;
  readonly lessons: readonly { readonly name: string; readonly url: string }[];
}

/** The course as a whole. @see https://schema.org/Course */
export function course({ name, description, url, minutes, lessons }: Course): JsonLd {
  return {
    ...COMMON,
    '@type': 'Course',
    name,
    description,
    url,
    provider: { '@type': 'Organization', name, url },
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'online',
      courseWorkload: `PT${minutes}M`,
    },
    hasPart: lessons.map((lesson) => ({ '@type': 'LearningResource', ...lesson })),
  };
}

/** The text of a JSON-LD block. */
export function serialise(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
