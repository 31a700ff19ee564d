// While pdf.js' worker is loaded this one looks like a page to it: else it would answer what is meant for the drawer.

Object.assign(globalThis, {window: globalThis})
