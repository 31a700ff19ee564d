// Several style files, ours first, → one YAML tree. Maps are merged key by key, everything else is replaced; each value
// keeps the place of the file that it comes from.

import {entryOf, type YamlEntry, type YamlMap, type YamlNode} from '../data/yaml.ts'

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

/** `standard` written by itself stands in `pdf`, so that of several files the last one counts, however it says it. */
export function inItsPart(root: YamlNode): YamlNode {
  const alone = entryOf(root, 'standard')
  if (root.type !== 'map' || !alone) return root
  const others = root.entries.filter((entry) => entry !== alone)
  const part: YamlNode = {type: 'map', entries: [alone], place: alone.keyPlace}
  return merge(
    {type: 'map', entries: [{...alone, key: 'pdf', value: part}], place: root.place},
    {...root, entries: others},
  )
}
