// The faces of a style → names of the fonts that offices have installed, by which Word and Excel files name them.

import type {Style} from './style.ts'

/** By the keys of the shipped style (GB/T 9704): the text's face is 仿宋 where 宋 prints in its place. */
const usual: Readonly<Record<string, string>> = {
  song: '仿宋_GB2312',
  title: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体_GB2312',
}

/** A font that the style names is that one; of a file nobody knows whether it is installed. */
export function fontName(key: string, {fonts}: Pick<Style, 'fonts'>): string {
  const named = fonts.get(key)?.files.find(({names}) => names?.length)?.names?.[0]
  return named ?? usual[key] ?? usual['song']!
}
