// Characters that look like an ideograph and are another character: the radicals of dictionaries (⽂ U+2F42 for 文) and
// the ideographs that Unicode holds twice for old encodings. PDF files hand them out when text is copied from them. No
// search finds them and few fonts have them, so they are read and printed as the ideographs that readers see; every one
// is one unit long, as is what it stands for, so that no offset changes.

const variants = '[\\u2E80-\\u2EF3\\u2F00-\\u2FD5\\uF900-\\uFAD9]'
const anyVariant = new RegExp(variants)
const everyVariant = new RegExp(variants, 'g')

// CJK Radicals Supplement: each with its ideograph (Unicode: Equivalent_Unified_Ideograph, those of one unit). The last
// ones are Kangxi radicals whose compatibility mapping is a shape that Simplified text does not have.
const pairs =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀'
  + '⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀'
  + '⻳龟'
  + '⼾户⾭青'

const ofRadicals = new Map(Array.from(pairs.matchAll(/(.)(.)/gsu), ([, radical, ideograph]) => [radical!, ideograph!]))

/** The ideograph that `character` looks like; the character itself where there is none of one unit. */
function ideographOf(character: string): string {
  const known = ofRadicals.get(character)
  if (known !== undefined) return known
  const found = character >= '\uF900' ? character.normalize('NFC') : character.normalize('NFKC')
  return found.length === 1 ? found : character
}

/** `text` with ideographs in place of what only looks like them; as long as it was. */
export function unified(text: string): string {
  return anyVariant.test(text) ? text.replace(everyVariant, ideographOf) : text
}

/** Where characters stand that only look like an ideograph, in order. */
export function variantsIn(text: string): readonly number[] {
  if (!anyVariant.test(text)) return []
  return Array.from(text.matchAll(everyVariant), ({index}) => index).filter((at) => unified(text[at]!) !== text[at])
}
