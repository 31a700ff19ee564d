// The shipped style as data, for the bundler: reading its YAML is a tenth of what a cold start would do. A project with
// a style of its own is read in full by load.ts.

import type {FontFace, Style} from './style.ts'

/** A Style in JSON: maps as entries, fonts as the style names them. */
export type StyleData = Omit<Style, 'fonts' | 'blocks' | 'inlines'> & {
  readonly [Key in 'fonts' | 'blocks' | 'inlines']: Style[Key] extends ReadonlyMap<string, infer Value>
    ? readonly (readonly [string, Value])[]
    : never
}

/** Of a style that was loaded from `style.yaml` in the working folder. */
export function styleData({fonts, blocks, inlines, ...others}: Style): StyleData {
  return {...others, fonts: [...fonts], blocks: [...blocks], inlines: [...inlines]}
}

/** The style as if it had been read from style.yaml in `folder`. */
export function preparedStyle({fonts, blocks, inlines, ...others}: StyleData, folder: string): Style {
  const placed = ([key, face]: readonly [string, FontFace]): [string, FontFace] => [
    key,
    {
      ...face,
      files: face.files.map(({path, names, place}) => ({
        ...(names ? {path, names} : {path: `${folder}/${path}`}),
        place: {...place, path: `${folder}/${place.path}`},
      })),
    },
  ]
  return {...others, fonts: new Map(fonts.map(placed)), blocks: new Map(blocks), inlines: new Map(inlines)}
}
