// pdf.js' worker is loaded.

Reflect.deleteProperty(globalThis, 'window')
