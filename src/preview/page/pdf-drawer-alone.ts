// The drawing worker of a page that stands alone, with pdf.js' own worker in it, which may not take it for its own.

import './pdf-reader-begin.ts'
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
import './pdf-reader-end.ts'
import './pdf-drawer.ts'
