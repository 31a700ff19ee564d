// A style sheet as it is inlined: without comments and indentation, and without anything that could end its element.

export function inlined(css: string): string {
  return css
    .replace(/("[^"\n]*"|'[^'\n]*')|\/\*[^]*?\*\//g, '$1')
    .replace(/(?<!\s)\s*\n\s*/g, '\n')
    .replaceAll('</', '<\\/')
    .trim()
}
