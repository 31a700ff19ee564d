// Pictures as poppler shows them; and files that are no pictures, or broken ones: they are left out, so that they are
// refused before anything is drawn, and never end or stop the program.

import {crc32, inflateSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {draw} from '../../../src/pdf/draw/draw.ts'
import type {DocumentMeta} from '../../../src/pdf/draw/metadata.ts'
import {type EmbeddablePicture, openPictures} from '../../../src/pdf/draw/picture.ts'
import type {Page} from '../../../src/pdf/layout/page.ts'
import {openFile} from '../../../src/verify/pdf/file.ts'
import {isKind, type PdfObject} from '../../../src/verify/pdf/object.ts'
import {deflate} from '../../../src/zip/deflate.ts'
import {nonconforming, output, testWith} from '../../support/pdf-judges.ts'
import {exif, jpeg, type PngParts, png, shippedFonts, tree} from '../../support/print.ts'

const meta: DocumentMeta = {
  title: '图',
  author: '某区',
  lang: 'zh-CN',
  created: '2022-02-10T09:30:00+08:00',
  producer: 'nianbao',
  standard: 'a-3a',
}

function open(file: Uint8Array): EmbeddablePicture | undefined {
  return openPictures(new Map([['x', file]])).get('x')
}

/** A file of one page that is the picture, ten points for `scale` pixels. */
async function fileOf(bytes: Uint8Array, scale = 1): Promise<{made: Uint8Array; columns: number; rows: number}> {
  const pictures = openPictures(new Map([['x', bytes]]))
  const [columns, rows] = [pictures.get('x')!.width / scale, pictures.get('x')!.height / scale]
  const [width, height] = [columns * 10, rows * 10]
  const page: Page = {
    width,
    height,
    number: 1,
    items: [{type: 'picture', element: 1, src: 'x', x: 0, y: 0, width, height}],
  }
  return {made: await draw([page], tree(['img', {src: 'x', alt: '图'}]), shippedFonts(), meta, pictures), columns, rows}
}

/** The pixels that poppler makes of a picture, a row a word: `r` red, `g` grey, `k` black, `.` white. */
async function pixels(bytes: Uint8Array, scale = 1): Promise<string> {
  const {made, columns, rows} = await fileOf(bytes, scale)
  // One line for each pixel, behind the header of a PPM file.
  const command = `pdftoppm -r 72 "$0" | tail -c ${columns * rows * 300} | od -An -v -tx1 -w3`
  const all = output(made, 'sh', '-c', command, 'FILE')
    .trim()
    .split('\n')
    .map((line) => line.trim())
  const names: Record<string, string> = {'ff 00 00': 'r', '80 80 80': 'g', '00 00 00': 'k', 'ff ff ff': '.'}
  const at = (x: number, y: number): string => names[all[(y * 10 + 5) * columns * 10 + x * 10 + 5]!] ?? '?'
  return Array.from({length: rows}, (_, y) => Array.from({length: columns}, (_, x) => at(x, y)).join('')).join(' ')
}

describe('PNG', () => {
  const rgb = [...Array(4)].flatMap(() => [255, 0, 0])

  testWith(['pdftoppm'], 'in colour, grey, with a palette, 16 bits', async () => {
    expect(await pixels(png({type: 2, bits: 8, rows: [rgb, rgb]}))).toBe('rrrr rrrr')
    expect(
      await pixels(png({type: 2, bits: 16, rows: [rgb, rgb].map((row) => row.flatMap((byte) => [byte, byte]))})),
    ).toBe('rrrr rrrr')
    expect(
      await pixels(png({type: 3, bits: 2, palette: [255, 255, 255, 255, 0, 0], rows: [[0b01010000], [0b01010101]]})),
    ).toBe('rr.. rrrr')
    expect(await pixels(png({type: 0, bits: 1, rows: [[0b11110000], [0b01010000]]}))).toBe('.... k.k.')
    // A palette that is only meant for screens of few colours.
    expect(await pixels(png({type: 2, bits: 8, palette: [0, 0, 255], rows: [rgb, rgb]}))).toBe('rrrr rrrr')
  })

  testWith(['pdftoppm'], 'interlaced: passes of 5 × 3', async () => {
    // Red but for the last pixel of each row. Pass 1: (0,0); 2: (4,0); 4: (2,0); 5: (0,2) (2,2) (4,2); 6: (1,0) (3,0) (1,2) (3,2); 7: row 1.
    const passes = ['r', '.', 'r', 'rr.', 'rr', 'rr', 'rrrr.']
    const rows = (red: number[], white: number[]): number[][] =>
      passes.map((pass) => [...pass].flatMap((one) => (one === 'r' ? red : white)))
    const size = {width: 5, height: 3, interlace: 1}
    const expected = 'rrrr. rrrr. rrrr.'
    expect(await pixels(png({...size, type: 2, bits: 8, rows: rows([255, 0, 0], [255, 255, 255])}))).toBe(expected)
    expect(await pixels(png({...size, type: 6, bits: 8, rows: rows([255, 0, 0, 255], [9, 9, 9, 0])}))).toBe(expected)
    expect(
      await pixels(
        png({...size, type: 6, bits: 16, rows: rows([255, 255, 0, 0, 0, 0, 255, 255], [9, 9, 9, 9, 9, 9, 0, 0])}),
      ),
    ).toBe(expected)
    expect(
      await pixels(
        png({...size, type: 3, bits: 8, palette: [255, 0, 0, 0, 0, 255], transparency: [255, 0], rows: rows([0], [1])}),
      ),
    ).toBe(expected)
    const packed = passes.map((pass) => [
      Number.parseInt(
        [...pass]
          .map((one) => (one === 'r' ? 0 : 1))
          .join('')
          .padEnd(8, '0'),
        2,
      ),
    ])
    expect(await pixels(png({...size, type: 3, bits: 1, palette: [255, 0, 0, 255, 255, 255], rows: packed}))).toBe(
      expected,
    )
    expect(await pixels(png({...size, type: 0, bits: 1, rows: packed}))).toBe(expected.replaceAll('r', 'k'))
    expect(await pixels(png({...size, type: 0, bits: 1, transparency: [0, 0], rows: packed}))).toBe('..... ..... .....')
  })

  testWith(['pdftoppm'], 'with transparency: clear pixels show the page', async () => {
    const rgba = [
      [255, 0, 0, 255],
      [255, 0, 0, 255],
      [0, 0, 255, 0],
      [0, 0, 255, 0],
    ].flat()
    expect(await pixels(png({type: 6, bits: 8, rows: [rgba, rgba]}))).toBe('rr.. rr..')
    expect(await pixels(png({type: 4, bits: 8, rows: [0, 1].map(() => [128, 255, 128, 255, 0, 0, 0, 255])}))).toBe(
      'gg.k gg.k',
    )
    const both = {
      type: 4,
      bits: 8,
      transparency: [0, 128, 0, 128],
      rows: [0, 1].map(() => [128, 255, 128, 0, 0, 255, 0, 255]),
    }
    expect(await pixels(png(both)), 'alpha alone counts').toBe('g.kk g.kk')
    const indexed = {
      type: 3,
      bits: 8,
      palette: [255, 0, 0, 0, 0, 255],
      transparency: [255, 0],
      rows: [
        [0, 0, 1, 1],
        [0, 0, 1, 1],
      ],
    }
    expect(await pixels(png(indexed))).toBe('rr.. rr..')
    for (const [bits, row] of [
      [1, [0b00110000]],
      [2, [0b00000101]],
      [4, [0x00, 0x11]],
    ] as const) {
      expect(await pixels(png({...indexed, bits, rows: [row, row]})), `${bits} bits`).toBe('rr.. rr..')
    }
    const full = Array.from({length: 256}, (_, index) => (index === 255 ? [255, 0, 0] : [0, 0, 255])).flat()
    expect(
      await pixels(
        png({
          ...indexed,
          palette: full,
          transparency: [0],
          rows: [
            [255, 255, 0, 0],
            [255, 255, 0, 0],
          ],
        }),
      ),
    ).toBe('rr.. rr..')
    const keyed = {
      type: 2,
      bits: 8,
      transparency: [0, 0, 0, 0, 0, 255],
      rows: [0, 1].map(() => [255, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 255]),
    }
    expect(await pixels(png(keyed))).toBe('rr.. rr..')
    expect(
      await pixels(
        png({
          type: 0,
          bits: 8,
          transparency: [0, 128],
          rows: [
            [0, 0, 128, 255],
            [0, 128, 0, 128],
          ],
        }),
      ),
    ).toBe('kk.. k.k.')
    expect(await pixels(png({type: 0, bits: 1, transparency: [0, 0], rows: [[0b01010000], [0b01010000]]}))).toBe(
      '.... ....',
    )
  })

  testWith(['pdftoppm'], 'rows filtered by Sub, Up, Average and Paeth, taken apart', async () => {
    const row = (first: number[], rest: number[], filter: number): number[] => [
      filter,
      ...first,
      ...rest,
      ...rest,
      ...rest,
    ]
    const [full, none] = [
      [255, 0, 0, 255],
      [0, 0, 0, 0],
    ]
    for (const second of [row(full, none, 1), row(none, none, 2), row([128, 0, 0, 128], none, 3), row(none, none, 4)]) {
      expect(await pixels(png({type: 6, bits: 8, filtered: [row(full, none, 1), second], rows: []}))).toBe('rrrr rrrr')
    }
  })

  test('with a long text inside', async () => {
    const text = Buffer.concat([Buffer.from('Comment\0'), Buffer.alloc(300_000, 'a')])
    expect(open(png({type: 2, bits: 8, rows: [rgb, rgb], more: {tEXt: text}}))).toMatchObject({
      width: 4,
      height: 2,
    })
  })
})

describe('JPEG', () => {
  const quarters = {columns: 2, squares: [[255], [128], [0], [128]]}

  testWith(['pdftoppm'], 'grey, coloured, in inks', async () => {
    expect(await pixels(jpeg(quarters), 8)).toBe('.g kg')
    const adobe = (transform: number): [number, number[]] => [
      0xee,
      [...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, transform],
    ]
    expect(
      await pixels(
        jpeg({
          columns: 2,
          squares: [
            [255, 0, 0],
            [128, 128, 128],
          ],
          segments: [adobe(0)],
        }),
        8,
      ),
    ).toBe('rg')
    // Inks are stored as what they leave of the light.
    expect(
      await pixels(
        jpeg({
          columns: 3,
          squares: [
            [255, 0, 0, 255],
            [255, 255, 255, 0],
            [255, 255, 255, 255],
          ],
          segments: [adobe(0)],
        }),
        8,
      ),
    ).toBe('rk.')
  })

  testWith(['pdftoppm'], 'the way up that EXIF says, and of that size', async () => {
    const shown = ['.g kg', 'g. gk', 'gk g.', 'kg .g', '.k gg', 'k. gg', 'gg k.', 'gg .k']
    for (const [index, expected] of shown.entries()) {
      expect(await pixels(jpeg({...quarters, segments: [exif(index + 1)]}), 8), `orientation ${index + 1}`).toBe(
        expected,
      )
    }
    const wide = {columns: 2, squares: [[255], [0]]}
    expect(await pixels(jpeg({...wide, segments: [exif(6)]}), 8)).toBe('. k')
    expect(await pixels(jpeg({...wide, segments: [exif(8)]}), 8)).toBe('k .')
    expect(await pixels(jpeg({...wide, segments: [exif(9)]}), 8)).toBe('.k')
  })

  test('of kinds that PDF cannot hold is left out', async () => {
    for (const frame of [0xc3, 0xc5, 0xc9, 0xcc])
      expect(open(jpeg({...quarters, frame})), frame.toString(16)).toBeUndefined()
    expect(open(jpeg({columns: 1, squares: [[1, 2]]})), 'two components').toBeUndefined()
    expect(open(jpeg({columns: 0, squares: [[1]]})), 'no width').toBeUndefined()
    expect(
      open(jpeg({columns: 1, squares: [[1]], segments: [[0xc0, [12, 0, 8, 0, 8, 1, 1, 0x11, 0]]]})),
      '12 bits',
    ).toBeUndefined()
  })

  test('cut, with a whole small one in front of its scan, is left out', async () => {
    const file = jpeg({...quarters, segments: [[0xe1, [...jpeg()]]]})
    expect(open(file)).toMatchObject({width: 16, height: 16})
    expect(open(file.slice(0, -2))).toBeUndefined()
  })
})

testWith(['java'], 'veraPDF finds PDF/UA-1 and PDF/A-3a kept with every kind of picture', async () => {
  const files = {
    keyed: png({
      type: 0,
      bits: 8,
      transparency: [0, 128],
      rows: [
        [0, 0, 128, 255],
        [0, 128, 0, 128],
      ],
    }),
    indexed: png({
      type: 3,
      bits: 2,
      palette: [255, 0, 0, 0, 0, 255],
      transparency: [255, 99],
      rows: [[0b00000101], [0b00000101]],
    }),
    alpha: png({type: 6, bits: 8, rows: [0, 1].map(() => Array<number>(16).fill(99))}),
    deep: png({type: 2, bits: 16, rows: [0, 1].map(() => Array<number>(24).fill(99))}),
    turned: jpeg({columns: 2, squares: [[255], [0]], segments: [exif(6)]}),
    inks: jpeg({columns: 1, squares: [[255, 0, 0, 255]]}),
  }
  const made: Record<string, Uint8Array> = {}
  for (const [name, bytes] of Object.entries(files)) made[`${name}.pdf`] = (await fileOf(bytes, 1)).made
  expect(await nonconforming(made)).toEqual([])
})

test('what is no part of the file is packed by the one deflater, never by the zlib of the Node that runs', async () => {
  const indexed = {type: 3, palette: [255, 0, 0, 0, 0, 255], transparency: [255, 99]}
  const files = [
    jpeg(),
    png(),
    png({type: 6, bits: 8, rows: [0, 1].map(() => Array<number>(16).fill(99))}),
    png({
      ...indexed,
      bits: 8,
      rows: [
        [0, 0, 1, 1],
        [0, 0, 1, 1],
      ],
    }),
    png({...indexed, bits: 1, rows: [[0b00110000], [0b00110000]]}),
    png({width: 8, height: 1, interlace: 1, type: 0, bits: 8, rows: [[1], [2], [3, 4], [5, 6, 7, 8]]}),
  ]
  for (const file of files) {
    const {made} = await fileOf(file)
    const foreign = imagesOf(made)
      .map(({bytes}) => bytes)
      .filter((bytes) => !Buffer.from(file).includes(bytes))
    expect(foreign).toEqual(foreign.map((bytes) => Buffer.from(deflate(inflateSync(bytes)))))
  }
})

interface StoredImage {
  get(key: string): PdfObject
  readonly bytes: Buffer
}

/** The picture of a file that holds no other, and its mask, by the reader that verifies. */
function imagesOf(made: Uint8Array): StoredImage[] {
  const file = openFile(made)
  const kids = file.get(file.get(file.trailer.get('Root'), 'Pages'), 'Kids') as readonly PdfObject[]
  const named = file.get(file.get(kids[0], 'Resources'), 'XObject')
  const image = isKind(named, 'dictionary') ? file.resolve([...named.entries.values()][0]) : null
  return [image, file.get(image, 'SMask')]
    .filter((object) => isKind(object, 'stream'))
    .map((stream) => ({
      get: (key) => file.get(stream, key),
      bytes: Buffer.from(made).subarray(stream.start, stream.start + Number(file.get(stream, 'Length'))),
    }))
}

describe('broken files are left out', () => {
  test('cut anywhere', async () => {
    for (const file of [png(), jpeg()]) {
      for (let end = 0; end < file.length; end++) expect(open(file.slice(0, end)), `${end} bytes`).toBeUndefined()
    }
  })

  test('with any bit of a PNG changed that says something', async () => {
    const file = png()
    for (let bit = 0; bit < file.length * 8; bit++) {
      const altered = file.slice()
      altered[bit >> 3]! ^= 1 << (bit & 7)
      expect(open(altered), `byte ${bit >> 3}`).toBeUndefined()
    }
  })

  test('with too few or too many rows, filters or kinds that do not exist, no palette, no size', async () => {
    const row = [255, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0]
    const rgb = {type: 2, bits: 8, rows: [row, row]}
    const broken: PngParts[] = [
      ...[[row], [row, row, row], [row, row.slice(3)]].map((rows) => ({...rgb, rows})),
      {
        ...rgb,
        filtered: [
          [0, ...row],
          [5, ...row],
        ],
      },
      {
        ...rgb,
        type: 6,
        filtered: [
          [0, ...row, 0, 0, 0, 0],
          [5, ...row, 0, 0, 0, 0],
        ],
      },
      {...rgb, type: 1},
      {...rgb, bits: 4, rows: [row.slice(6), row.slice(6)]},
      {...rgb, interlace: 2},
      {...rgb, width: 0, rows: [[], []]},
      {...rgb, height: 0, rows: []},
      {...rgb, width: 0xffffffff},
      {...rgb, height: 0x80000000},
      {
        type: 3,
        bits: 8,
        rows: [
          [0, 0, 0, 0],
          [0, 0, 0, 0],
        ],
      },
      {
        type: 3,
        bits: 8,
        rows: [
          [0, 0, 0, 0],
          [0, 0, 0, 0],
        ],
        palette: [1, 2],
      },
    ]
    for (const parts of broken) expect(open(png(parts)), JSON.stringify(parts)).toBeUndefined()
  })
})

/** Start and step of each pass, x and y (PNG 8.1). */
const adam7 = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const

/** Pictures of every kind, filled at random, some with a row too few or too many. */
const anyPng = fc
  .record({
    width: fc.integer({min: 1, max: 9}),
    height: fc.integer({min: 1, max: 9}),
    kind: fc.constantFrom(
      ...([
        [0, 1],
        [0, 2],
        [0, 4],
        [0, 8],
        [0, 16],
        [2, 8],
        [2, 16],
        [3, 1],
        [3, 2],
        [3, 4],
        [3, 8],
        [4, 8],
        [4, 16],
        [6, 8],
        [6, 16],
      ] as const),
    ),
    interlace: fc.nat(1),
    extra: fc.constantFrom(0, 0, 0, -1, 1),
    filters: fc.infiniteStream(fc.nat({max: 4})),
    bytes: fc.infiniteStream(fc.nat(255)),
    palette: fc.option(fc.array(fc.nat(255), {minLength: 3, maxLength: 12}), {nil: undefined}),
    transparency: fc.option(fc.array(fc.nat(255), {maxLength: 7}), {nil: undefined}),
  })
  .map(({kind: [type, bits], palette, transparency, extra, filters, bytes, ...parts}) => {
    const {width, height, interlace} = parts
    const channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[type]
    const [next, filter] = [(): number => bytes.next().value!, (): number => filters.next().value!]
    const filtered = (interlace ? adam7 : ([[0, 1, 0, 1]] as const)).flatMap(([left, stepX, top, stepY]) => {
      const [columns, lines] = [Math.ceil((width - left) / stepX), Math.ceil((height - top) / stepY)]
      return columns < 1 || lines < 1
        ? []
        : Array.from({length: lines}, () => [
            filter(),
            ...Array.from({length: Math.ceil((columns * bits * channels) / 8)}, next),
          ])
    })
    if (extra < 0) filtered.pop()
    if (extra > 0) filtered.push([0])
    return {
      ...parts,
      whole: extra === 0,
      type,
      bits,
      rows: [],
      filtered,
      ...(palette && {palette}),
      ...(transparency && {transparency}),
    }
  })

test('whatever opens holds as many samples as its dictionary says', async () => {
  await fc.assert(
    fc.asyncProperty(anyPng, async (parts) => {
      const picture = open(png(parts))
      const fits = parts.interlace === 0 || parts.width > 4
      const palette = parts.type !== 3 || (parts.palette !== undefined && parts.palette.length % 3 === 0)
      if (!picture) {
        expect(fits && palette && parts.whole).toBe(false)
        return
      }
      expect(fits && palette && parts.whole).toBe(true)
      const [image, mask] = imagesOf((await fileOf(png(parts))).made)
      const {get, bytes} = image!
      const space = get('ColorSpace')
      const channels = isKind(space, 'name') && space.name === 'DeviceRGB' ? 3 : 1
      const row = Math.ceil((parts.width * Number(get('BitsPerComponent')) * channels) / 8)
      const parameters = get('DecodeParms')
      const predictor = isKind(parameters, 'dictionary') ? parameters.entries.get('Predictor') : 1
      expect(inflateSync(bytes).length).toBe((predictor === 15 ? row + 1 : row) * parts.height)
      if (mask) expect(inflateSync(mask.bytes).length).toBe(parts.width * parts.height)
      const clear = get('Mask')
      expect(Array.isArray(clear) ? clear.length : channels * 2).toBe(channels * 2)
    }),
  )
})

test('altered files never throw or hang, though their sums are right', async () => {
  const files = [
    png(),
    jpeg(),
    jpeg({columns: 1, squares: [[1, 2, 3]], segments: [exif(6)]}),
    png({type: 6, bits: 8, rows: [0, 1].map(() => Array<number>(16).fill(9))}),
  ]
  const change = fc.array(fc.tuple(fc.nat(200), fc.nat(255)), {maxLength: 5})
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), change, async (file, changes) => {
      const altered = file.slice()
      for (const [at, value] of changes) if (at < altered.length) altered[at] = value
      open(summed(altered))
    }),
  )
})

/** The same with every sum of a PNG's chunks set right, as far as its lengths lead. */
function summed(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file[0] !== 0x89) return file
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 8 + view.getUint32(at)
    if (end + 4 > file.length) break
    view.setUint32(end, crc32(file.subarray(at + 4, end)))
    at = end + 4
  }
  return file
}
