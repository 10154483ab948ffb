import { getEntry, type CollectionEntry, type DataEntryMap } from 'astro:content';

/**
 * The entry that a reference names.
 * @throws {Error} if there is none; left alone, Astro only logs it.
 */
export async function requireEntry<Collection extends keyof DataEntryMap>(
  { collection, id }: { collection: Collection; id: string },
  source: string,
): Promise<CollectionEntry<Collection>> {
  const entry = (await getEntry({ collection, id } as never)) as
    CollectionEntry<Collection> | undefined;
  if (!entry) throw new Error(`${source}: there is no "${id}" in content/${collection}`);
  return entry;
}
