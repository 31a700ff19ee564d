// Several style files, ours first, → one YAML tree. Maps are merged key by key, everything else is replaced; each value
// keeps the place of the file that it comes from.

import type {YamlEntry, YamlMap, YamlNode} from '../data/yaml.ts'

/** `over` wins; the order of keys is that of `base`, new ones follow. */
export function merge(base: YamlNode | undefined, over: YamlNode): YamlNode {
  if (base?.type !== 'map' || over.type !== 'map') return over
  const entries = new Map<string, YamlEntry>(base.entries.map((entry) => [entry.key, entry]))
  for (const entry of over.entries) {
    const before = entries.get(entry.key)
    entries.set(entry.key, {...entry, value: merge(before?.value, entry.value)})
  }
  return {type: 'map', entries: [...entries.values()], place: base.place} satisfies YamlMap
}
