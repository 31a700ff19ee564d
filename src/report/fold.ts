// Traditional characters → Simplified, for the words of the forms and of front matter only: enough to recognise a label,
// a heading or a key. Text that is printed is never folded (that is the work of script/).

const traditional =
  '萬與專業個為舉於會體餘關內況決減別製務動區單縣發號國報處復複審對層屬帶應廢開歸當錄總態戶護執據數無時' +
  '術機權條構標欄檔沒點現監確穩類級糾納組織經結統繼續維繳網罰聯範獲補規計認議許設訪評訴試詢說請讀調責購' +
  '費轉過這進鎮門問項領題額鄉蓋強億兩圓併並佈採臺檯'
const simplified =
  '万与专业个为举于会体余关内况决减别制务动区单县发号国报处复复审对层属带应废开归当录总态户护执据数无时' +
  '术机权条构标栏档没点现监确稳类级纠纳组织经结统继续维缴网罚联范获补规计认议许设访评诉试询说请读调责购' +
  '费转过这进镇门问项领题额乡盖强亿两圆并并布采台台'

const pairs = new Map([...traditional].map((character, index) => [character, simplified[index]!]))
const any = new RegExp(`[${traditional}]`, 'g')

/** `text` with the Traditional characters of form words in their Simplified shape; one character for one. */
export function fold(text: string): string {
  return text.replace(any, (character) => pairs.get(character)!)
}
