// Typst through its module for Node: node compile-typst.ts MODULE SOURCE OUT FONTS

import {writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname} from 'node:path'

interface TypstModule {
  readonly NodeCompiler: {
    create(options: object): {pdf(document: object, options: object): Uint8Array}
  }
}

const [module, source, out, fonts] = process.argv.slice(2)
const {NodeCompiler} = createRequire(import.meta.url)(module!) as TypstModule
const compiler = NodeCompiler.create({workspace: dirname(source!), fontArgs: [{fontPaths: [fonts!]}]})
writeFileSync(out!, compiler.pdf({mainFilePath: source!}, {pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 0}))
