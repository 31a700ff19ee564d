// A style sheet as it is inlined: no comments, no indentation, nothing that could end the style element.

export function minify(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/ ?([{}:;,>]) ?(?![^(]*\))/g, '$1')
    .replaceAll('</', '<\\/')
    .trim()
}
