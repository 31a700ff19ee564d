// Simplified characters that stand for several Traditional ones, each with these, the likeliest first: where no word around
// one says which is meant, a person has to. Rare words that no annual report uses are left out.

const entries =
  '丑醜丑 仆僕仆 伙夥伙 借借藉 克克剋 几幾几 冲衝沖 准準准 凶凶兇 出出齣 别別彆 制制製 升升昇 卜卜蔔 占占佔 卷卷捲 历歷曆 厘釐厘 只只隻 台臺台颱 叶葉叶 合合閤 后後后 向向嚮 周周週 '
  + '咸咸鹹 困困睏 团團糰 坛壇罈 姜姜薑 尽盡儘 布布佈 干幹乾干 并並併 当當噹 征徵征 御御禦 念念唸 恶惡噁 才才纔 托托託 折折摺 摆擺襬 旋旋鏇 曲曲麴 术術朮 '
  + '朴樸朴 松松鬆 板板闆 欲欲慾 汇匯彙 沈沈瀋 注注註 涂塗涂 游遊游 烟煙菸 获獲穫 表表錶 症症癥 发發髮 种種种 筑築筑 签簽籤 系系係繫 纤纖縴 胜勝胜 胡胡鬍 脏髒臟 致致緻 '
  + '舍舍捨 苏蘇甦 范範范 蒙蒙矇 谷谷穀 赞贊讚 郁鬱郁 采采採 里裡里 钟鐘鍾 雇雇僱 霉霉黴 面面麵 须須鬚 饥飢饑 余餘余 么麼么 斗鬥斗 丰豐丰 云雲云 复復複覆 弥彌瀰 腊臘腊 划劃划 '
  + '吁籲吁 吊吊弔 夸誇夸 志志誌 恤恤卹 杰傑杰 棱稜棱 淀澱淀 药藥葯 辟闢辟 闲閒閑 冬冬鼕 岩岩巖 搜搜蒐 札札劄'

/** By the Simplified character: the Traditional ones. */
export const ambiguous: ReadonlyMap<string, string> = new Map(
  entries
    .split(' ')
    .filter((entry) => entry.length > 2)
    .map((entry) => [entry[0]!, entry.slice(1)]),
)
