// The shipped fonts as rivals have to be told of them: file, family, weight.

import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {openSync} from 'fontkit'

export interface Face {
  readonly file: string
  readonly family: string
  /** 100 … 900, as OS/2 has it. */
  readonly weight: number
}

/** By what they set: body, title, headings of level 1 and table heads, headings of level 2. */
export type Faces = Readonly<Record<'song' | 'title' | 'hei' | 'kai', Face>>

/** The faces in `folder`, templates/fonts. */
export function facesIn(folder: string): Faces {
  const face = (name: string): Face => {
    const file = join(folder, `${name}.ttf`)
    const font = openSync(file)
    if (!('familyName' in font)) throw new Error(`${file} holds several fonts`)
    return {file, family: font.familyName, weight: font['OS/2'].usWeightClass}
  }
  return {song: face('song'), title: face('title'), hei: face('hei'), kai: face('kai')}
}

/** A fontconfig file that knows the faces and nothing else, for the rivals that look fonts up by name. */
export function fontconfig(fonts: string, work: string): string {
  const cache = join(work, 'fontconfig')
  mkdirSync(cache, {recursive: true})
  const file = join(work, 'fonts.conf')
  const xml = ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">']
  const folders = `<dir>${fonts}</dir><cachedir>${cache}</cachedir>`
  writeFileSync(file, [...xml, `<fontconfig>${folders}</fontconfig>`, ''].join('\n'))
  return file
}
