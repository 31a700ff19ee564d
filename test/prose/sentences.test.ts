// Sentences → what is understood of them: what each number counts and how certainly, lists with their wholes, shares,
// changes, comparisons, balances, what is denied. Below 依申请公开 of a report of 示例区 of 2022.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {ProseNumber} from '../../src/prose/numbers/numbers.ts'
import type {Prose} from '../../src/prose/prose.ts'
import {judge} from '../support/stages.ts'

const base = readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')

function read(sentence: string): {readonly prose: Prose; readonly text: string} {
  const said = `全年举办培训两次。\n\n### （六）依申请公开\n\n${sentence}`
  return {prose: judge(base.replace('全年举办培训两次。', () => said)).context!.prose, text: sentence}
}

const isIn = (text: string) => (one: {readonly reading: {readonly text: string}}) => one.reading.text === text
const shown = (text: string, {start, unitEnd}: ProseNumber): string => text.slice(start, unitEnd)
const lastOf = (fact: string): string => fact.split('/').slice(1).join('/')

/** Number, cells or sums that may be meant; ? where it is not certain, − where it is of a part. */
function counted(sentence: string): string[] {
  const {prose, text} = read(sentence)
  return prose.quantities.filter(isIn(text)).map(({number, subject: {facts, sums, name}, severity, scoped}) => {
    const cells = [...facts.map(lastOf), ...sums.map((sum) => sum.map(lastOf).join('+'))].join(' | ') || name
    return `${shown(text, number)} ${scoped ? '−' : ''}${cells}${severity === 'warning' ? '?' : ''}`
  })
}

describe('what a number counts', () => {
  test.each<[string, string[]]>([
    ['收到政府信息公开申请132件。', ['132件 new/total | received/total']],
    // What is said once for several numbers, before them or behind; the sum of others; the same told again of a part.
    ['自然人：新收120件、办结110件。', ['120件 new/person?', '110件 total/person?']],
    ['商业企业是除自然人以外的主要申请群体，全年提出申请8件。', ['8件 new/business | received/business?']],
    ['截至年底尚有行政复议2件、行政诉讼3件未审结。', ['2件 review/total | review/pending', '3件 litigation/pending?']],
    ['新收申请132件，连同上年结转共134件。', ['132件 new/total', '134件 received/total']],
    ['在136件自然人申请中，本区居民提出13件。', ['136件 new/person | received/person | total/person | open/person?']],
    ['局机关受理申请11件，派出机构受理3件。', []],
    // Words that are not known and say of which time, of whom, by whom; who the office is may stand there as well.
    ['宣传月期间全区新收申请11件。', []],
    ['新规程施行后办理申请35件。', []],
    ['新规程施行后，办理申请35件。', []],
    ['机构改革后全年共收到申请132件。', ['132件 new/total | received/total']],
    ['65岁以上申请人提出的8件申请由专人跟踪。', []],
    ['高等院校师生因写作论文提出的申请5件。', []],
    ['公众向我区提出的申请共132件。', ['132件 new/total | received/total']],
    ['公安机关以外的部门作出行政处罚决定149件。', []],
    ['由门户网站受理申请86件。', []],
    ['以区政府名义受理的申请19件。', []],
    // Right before what is counted or done: how, of which kind or who, unless the whole year is said, or an office.
    ['当场作出行政许可决定8件。', ['8件 licences/decisions?']],
    ['涉企行政处罚决定9件。', ['9件 penalties/decisions?']],
    ['全年涉企行政处罚决定9件。', ['9件 penalties/decisions?']],
    ['全年仅制发规范性文件6件。', ['6件 normative/issued']],
    ['国庆假期收到申请8件。', []],
    ['申请因内容重复被合并办理，合并后办结7件。', []],
    ['将9件行政复议案件作为典型案例进行剖析。', []],
    ['维持的5件中，1件的复议决定书附有建议。', []],
    ['受理申请19件，其余申请由各部门受理。', []],
    // What an answer led to; for what the office stood there; those carried over; a file that holds all.
    ['政府信息公开答复经行政复议被纠正的3件，经行政诉讼被纠正的5件。', ['5件 litigation/corrected?']],
    ['答复行政复议案件8件。', []],
    ['因信息公开作为被申请人参加行政复议8件、作为被告参加行政诉讼6件。', ['8件 review/total', '6件 litigation/total']],
    ['办理上年度延续下来的申请2件。', ['2件 carried-in/total']],
    ['报告期末未办结申请12件。', ['12件 carried-out/total']],
    ['收到此类申请的数量为132件。', ['132件 new/total | received/total']],
    ['文件库实时更新，收录的现行有效行政规范性文件达到48件。', ['48件 normative/in-force']],
    ['依申请公开是政务公开的一项重要工作。', []],
    // Not counted in the table, kept apart from it, none at all, what was before.
    ['2件复议申请因超期被退回，不计入表四。', []],
    ['不含不予处理26件和其他处理17件，实质性答复80件。', ['26件 refuse/total?']],
    ['本年新收申请132件，不含上年结转的2件。', ['132件 new/total', '2件 carried-in/total']],
    ['没有一件行政复议案件发生。', []],
    ['行政诉讼案件数由45件降至42件。', []],
    ['行政应诉案件共446件，信息公开类43件。', []],
    ['因行政处罚引发诉讼7件，与信息公开无关。', []],
    // What stands right before the number is what it counts, several together are none of them.
    ['知识库中与依申请公开有关的知识点21条。', []],
    ['“依申请公开”栏目全年浏览7190次。', []],
    ['收与转入之和118件，等于办与转出之和118件。', []],
    ['131+31=135+27，即新收与上年结转之和等于办结与结转下年之和。', []],
    ['66件新收申请加上28件结转申请。', ['66件 new/total']],
    [
      '重复申请3件、大量反复申请9件，两类不予处理件合计12件。',
      ['3件 refuse.repeat/total?', '9件 refuse.excessive/total?'],
    ],
    ['其余29件为维持或其他结果。', []],
    ['复议后起诉的27件中，维持6件。两类合并计算，维持13件。', ['27件 after-review/total', '6件 after-review/upheld?']],
    ['对16件复议案件的分析表明，因事实不清被纠正的3件。', []],
    // A label before several, and a part by what came before.
    [
      '信息公开案件中被纠正的，行政复议9件、行政诉讼6件。',
      ['9件 review/corrected?', '6件 litigation/total | litigation/corrected'],
    ],
    ['上年结转，自然人7件、商业企业2件。', ['7件 carried-in/person?', '2件 carried-in/business?']],
    ['共有25件被诉，其中2件先经复议。', ['25件 litigation/total', '2件 after-review/total?']],
    ['共有16件答复被提起行政复议。', ['16件 review/total?']],
    ['每百件申请引发行政复议2.1件。', []],
    // Who a sentence begins with may be who asked, where the office does not.
    ['商业企业申请较为活跃，全年提出申请9件。', ['9件 new/business | new/total | received/business | received/total?']],
    ['自然人申请踊跃，全年收到申请132件。', ['132件 new/total | received/total']],
    // Ways that were made better are none that some came by.
    [
      '一是畅通受理渠道，收到申请132件；二是提高办理质量，办结申请122件。',
      ['132件 new/total | received/total', '122件 total/total'],
    ],
    ['拓宽线上受理渠道，收到申请13件。', []],
    // Why they were carried over, where nothing else is left.
    ['除12件因提交时间临近年底结转下年度办理外，其余申请已全部办结。', ['12件 carried-out/total']],
    ['除5件因征求意见结转下年度、7件因案情复杂结转下年度外，其余申请已全部办结。', []],
    ['5件因提交时间较晚结转下年度，其余7件因案情复杂结转下年度。', []],
    ['申请办理效率稳步提升，年度办结总量为122件。', ['122件 total/total']],
    ['因信息公开答复引发的行政复议案件共8起，行政诉讼案件共6起。', ['8起 review/total', '6起 litigation/total']],
    // What names a number stands behind it.
    ['132件，这是全区2022年新收政府信息公开申请的总数。', ['132件 new/total']],
    ['415件——这就是全年行政处罚决定的总量。', ['415件 penalties/decisions']],
    ['新收申请数为132件，这是近三年的最低值。', ['132件 new/total']],
    ['6件当年出台的行政规范性文件，均配有政策解读。', ['6件 normative/issued']],
    ['48件现行有效的行政规范性文件全部归集到统一平台。', ['48件 normative/in-force']],
    ['28件答复引发争议，当事人申请行政复议。', ['28件 total/total | new/total | received/total?']],
    [
      '2件（上年结转）+132件（本年新收）=134件（应办）。',
      ['2件 carried-in/total', '132件 new/total', '134件 received/total'],
    ],
    [
      '对信访、举报、投诉的8件申请和重复提出的5件申请，不予处理。',
      ['8件 refuse.petition/total?', '5件 refuse.repeat/total?'],
    ],
    ['（1）本年新收申请——132件；（2）本年办结申请——122件。', ['132件 new/total', '122件 total/total']],
    [
      '行政处罚415件、行政强制27件，这是全年处理决定的数量，已按要求公示。',
      ['415件 penalties/decisions', '27件 compulsion/decisions'],
    ],
    [
      '48件现行有效的行政规范性文件全部归集到平台，6件为本年新制发。',
      ['48件 normative/in-force', '6件 normative/issued'],
    ],
    // A unit in brackets before the numbers, none, another one, names before a colon.
    ['行政许可（件）：3120；行政处罚（件）：415。', ['3120 licences/decisions', '415 penalties/decisions']],
    [
      '行政规范性文件（制发/废止/现行有效）：6件/2件/48件。',
      ['6件 normative/issued', '2件 normative/repealed', '48件 normative/in-force'],
    ],
    ['新收申请数为132，办结数为122。', ['132 new/total', '122 total/total']],
    ['申请数132宗以上的单位，另行通报。', []],
    ['本年度行政事业性收费8625040元，折合862.5040万元。', ['8625040元 fees/amount', '862.5040万元 fees/amount']],
    // Those carried in, counted or not.
    ['收到的政府信息公开申请，不含上年结转为132件，含上年结转为134件。', ['132件 new/total', '134件 received/total']],
    ['收到政府信息公开申请134件，含上年结转2件。', ['134件 new/total | received/total', '2件 carried-in/total']],
    ['本年度受理的申请，若不计上年结转，为132件。', ['132件 new/total']],
    // What stands between a number and the next is of the first, unless it tells of the second.
    [
      '3120件行政许可决定、415件行政处罚决定均在7个工作日内公示。',
      ['3120件 licences/decisions', '415件 penalties/decisions'],
    ],
    ['政府信息公开行政复议35件中结果纠正7件。', ['35件 review/total', '7件 review/corrected?']],
    ['9件（行政复议）、6件（行政诉讼）典型案例入选全市案例库。', []],
    ['本年新收132件、办结122件。', ['132件 new/total', '122件 total/total']],
    // What is put off, picked, quoted.
    ['经评估建议废止7件行政规范性文件，待明年按程序办理。', []],
    ['对6件行政处罚决定书进行了抽查。', []],
    ['按照“谁起草、谁清理”的要求，集中废止行政规范性文件2件。', ['2件 normative/repealed']],
    [
      '新收申请132件，其中7件当年未办结，加上往年结转的，共12件结转下年。',
      ['132件 new/total', '12件 carried-out/total'],
    ],
    ['从自然人申请看，4件涉及历史遗留问题。', []],
    // What a clause singles out; how long it took; a noun that is not known, of a number before or behind 答复; those that are left.
    ['涉及行政执法案卷的申请，答复不予公开24件。', []],
    ['涉及征地的申请，不予公开24件。', []],
    ['公众提出的申请，不予公开24件。', ['24件 deny/total?']],
    ['不予公开的申请，属于国家秘密12件。', ['12件 deny.state-secret/total?']],
    ['超过15个工作日才答复的有12件。', []],
    ['现有专题制度15项，年内新增3项。', []],
    ['17份答复初稿被退回。', []],
    ['17件答复。', ['17件 total/total | new/total | received/total?']],
    ['除尚未审结的5件外，其余12件行政复议均有结果。', []],
    ['其余3件行政诉讼尚未审结。', ['3件 litigation/pending?']],
    ['尚有7件行政诉讼、4件行政复议未审结。', ['7件 litigation/total | litigation/pending', '4件 review/pending?']],
    ['全年直接受理申请12件。', ['12件 new/total | received/total?']],
    ['全年陆续收到申请12件。', ['12件 new/total | received/total']],
    ['因其他原因作其他处理的有12件。', ['12件 other/total | other.else/total?']],
    ['已办结申请中，自然人提出120件。', []],
    ['一人提出申请最多的为7件。', []],
    ['不计上年转来的25件，本年度新登记申请132件。', ['132件 new/total']],
    ['本年办结的130件中，包括上年结转22件。', ['130件 total/total', '22件 carried-in/total']],
    [
      '上年结转的20件申请全部办结；本年新收124件，当年办结99件，未办结的25件转入下年。',
      ['20件 carried-in/total', '124件 new/total', '25件 carried-out/total'],
    ],
    [
      '上年结转的20件申请全部办结；本年新收124件，当年办结119件，未办结的25件转入下年。',
      ['20件 carried-in/total', '124件 new/total', '119件 total/total', '25件 carried-out/total'],
    ],
    ['自然人申请的收办情况为：新收120件，办结110件。', ['120件 new/person?', '110件 total/person?']],
    // Who a whole sentence is about.
    [
      '就自然人申请而言，新收120件，上年结转2件；办结110件。',
      ['120件 new/person?', '2件 carried-in/person?', '110件 total/person?'],
    ],
    ['自然人申请中，新收120件，占新收申请总数132件的90.9%。', ['120件 new/person?', '132件 new/total']],
    ['从自然人看，新收120件；从总体看，新收132件。', ['120件 new/person?', '132件 new/total']],
    ['自然人申请较多，全年新收申请132件。', ['132件 new/total']],
    ['自然人提出申请120件，办结110件。', ['120件 new/person | received/person?', '110件 total/total | total/person']],
    [
      '自然人提出申请120件，企业提出9件，全年办结申请122件。',
      ['120件 new/person | received/person?', '9件 new/business | received/business?', '122件 total/total'],
    ],
    [
      '尚未审结的政府信息公开行政复议案件9件、行政诉讼案件16件。',
      ['9件 review/pending?', '16件 litigation/total | litigation/pending'],
    ],
    // Of what came in this year alone.
    ['本年新收的132件申请中，当年办结120件，其余12件结转下年。', ['132件 new/total', '12件 carried-out/total?']],
    // Of one, of some, of something else.
    ['有一名申请人先后提交申请9件。', []],
    ['全年共有85名申请人提交申请132件。', ['132件 new/total | received/total']],
    ['依申请公开转为主动公开的文件3件。', []],
    ['有3件行政处罚决定因当事人信用修复，从网站撤下。', []],
    ['全年有415件行政处罚决定，均依法公示。', ['415件 penalties/decisions']],
    ['公布行政强制事项61项。', []],
    ['全年下达行政处罚决定书415份。', ['415份 penalties/decisions?']],
    ['评估后决定保留48件规范性文件、废止2件。', ['48件 normative/in-force?', '2件 normative/repealed']],
    ['对与上位法相抵触的2件行政规范性文件予以废止。', ['2件 normative/repealed?']],
    ['对与上位法相抵触、已被新规定取代的2件行政规范性文件予以废止。', ['2件 normative/repealed']],
    // What comes to a number from last year's is of this year.
    ['向全区提出的公开申请由上一年的130件增至132件。', ['132件 new/total | received/total']],
    ['政府信息公开申请由上一年的130件增至132件。', ['132件 new/total | received/total | total/total | open/total']],
    ['因信息公开引起的行政复议由上年的49件下降到今年的35件。', ['35件 review/total']],
    ['自然人申请由2021年的110件增加到120件。', ['120件 new/person | received/person | total/person | open/person?']],
    ['政府信息公开申请由1月的13件增至15件。', []],
    // What is said before in a clause of its own limits nothing that says itself what all is.
    ['依申请公开任务较重，全年新收的申请达到132件。', ['132件 new/total']],
    ['除12件结转下年度外，其余申请均已办结，办结总量为122件。', ['12件 carried-out/total', '122件 total/total']],
    ['不予公开7件，占办结量（122件）的5.7%。', ['7件 deny/total?', '122件 total/total']],
    ['各执收单位全年共征收行政事业性收费862.5040万元。', ['862.5040万元 fees/amount']],
    ['作为集中行使许可权的部门，本机关全年作出行政许可决定3120件。', ['3120件 licences/decisions']],
    ['作出查封、扣押等行政强制决定27件。', ['27件 compulsion/decisions']],
    [
      '经复议后再起诉的4件案件，法院维持2件、纠正1件、以其他方式结案1件、尚未审结0件。',
      [
        '4件 after-review/total',
        '2件 after-review/upheld?',
        '1件 after-review/corrected?',
        '1件 after-review/other?',
        '0件 after-review/pending?',
      ],
    ],
    [
      '向复议机关申请行政复议的有13件，向人民法院提起行政诉讼的有43件，均由信息公开引起。',
      ['13件 review/total', '43件 litigation/total'],
    ],
    ['2022年，全区累计接收公众提交的公开申请132件次。', ['132件次 new/total | received/total']],
    ['历年累计收到公开申请9320件。', []],
    ['截至年底，累计收到公开申请9320件。', []],
    ['办理申请134件（含上年结转2件）。', ['134件 received/total | total/total', '2件 carried-in/total']],
    ['上年结转办理2件，结转2023年度办理12件。', ['2件 carried-in/total', '12件 carried-out/total']],
    ['另有12件申请因征求第三方意见，结转2023年度办理。', ['12件 carried-out/total']],
    ['截至2022年12月31日，尚有12件申请在办。', ['12件 carried-out/total']],
    ['剩余12件申请在下一年度答复。', ['12件 carried-out/total']],
    ['年初未办结2件，年末未办结12件。', ['2件 carried-in/total', '12件 carried-out/total']],
    ['未办结的申请，年初为2件，年末为12件。', ['2件 carried-in/total', '12件 carried-out/total']],
    ['除12件结转至下年度外，其余122件申请均已办结。', ['12件 carried-out/total', '122件 total/total']],
    [
      '行政规范性文件制发、废止、现行有效件数分别为6、2、48件。',
      ['6 normative/issued', '2 normative/repealed', '48件 normative/in-force'],
    ],
    [
      '本年办理的申请中，有2件系上年结转，另有12件顺延至下年度答复。',
      ['2件 carried-in/total', '12件 carried-out/total'],
    ],
    ['因涉及第三方权益需书面征求意见等原因，12件申请未能在年内答复，转至2023年继续办理。', ['12件 carried-out/total']],
    ['各部门和各乡镇、街道共接收依申请公开事项132件。', ['132件 new/total | received/total']],
    ['各街道收到政府信息公开申请12件。', ['12件 new/total | received/total?']],
    ['公民、法人及其他组织向我区提出获取政府信息的申请共132件。', ['132件 new/total | received/total']],
    ['至2022年底仍在办理过程中的政府信息公开申请还有12件。', ['12件 carried-out/total']],
    ['未经复议直接起诉的5件，经复议后再起诉的1件。', ['5件 direct/total', '1件 after-review/total']],
    // A clause that says itself whose and what is of no other's limits; one that does not, may be.
    ['落实“双公示”要求，全年作出行政许可决定40件。', ['40件 licences/decisions']],
    ['落实“双公示”要求，作出行政许可决定40件。', []],
    // Rows of numbers with their names: by colons, brackets with units, slashes, dashes.
    ['行政许可（件）：40；行政处罚（件）：30。', ['40 licences/decisions', '30 penalties/decisions']],
    ['行政许可、行政处罚决定数量（件）：40、30。', ['40 licences/decisions', '30 penalties/decisions']],
    [
      '行政规范性文件（制发/废止/现行有效）：6件/2件/48件。',
      ['6件 normative/issued', '2件 normative/repealed', '48件 normative/in-force'],
    ],
    ['新收申请/结转下年：132/12（件）。', ['132 new/total', '12 carried-out/total']],
    ['（1）本年新收申请——132件；（2）本年办结申请——122件。', ['132件 new/total', '122件 total/total']],
    ['行政事业性收费本年金额：131万元。', ['131万元 fees/amount']],
    ['政策解读（图解/视频/问答）：5篇/6篇/7篇。', []],
    ['行政许可申请（件）：24；受理（件）：88。', []],
    ['行政规范性文件清理（保留/修改/废止）：5件/6件/7件。', []],
    [
      '行政复议总数：8件，维持：5件，纠正：1件，其他：0件，未审结：2件。',
      ['8件 review/total', '5件 review/upheld?', '1件 review/corrected?', '0件 review/other?', '2件 review/pending?'],
    ],
    ['行政复议总数：8件，维持：5件，其他：3件。', ['8件 review/total', '5件 review/upheld?']],
    // One number of several names; digits alone.
    ['政府信息公开行政复议、行政诉讼数均为2。', ['2 review/total', '2 litigation/total']],
    [
      '政府信息公开申请、行政复议均为0件。',
      ['0件 new/total | received/total | total/total | open/total', '0件 review/total'],
    ],
    ['政府信息公开行政复议、行政诉讼均有3件未审结。', ['3件 review/pending?', '3件 litigation/pending?']],
    ['结转下年度继续办理的政府信息公开申请为0。', ['0 carried-out/total']],
    ['收到的政府信息公开申请数为132。', ['132 new/total | received/total']],
    ['申请公开政府信息的共有132件。', ['132件 new/total | received/total']],
    ['年初受理申请5件。', []],
    // The whole year, from its first day to its last, in other words; a part of it. What is open goes into the year after, early or late.
    ['自2022年1月1日起至12月31日止，本区共收到申请132宗。', ['132宗 new/total | received/total']],
    ['自2022年1月1日起至6月30日止，本区共收到申请66宗。', []],
    ['2022年1月1日－12月31日收到申请132件。', ['132件 new/total | received/total']],
    ['尚未办结的12件申请，将于2023年初依法答复。', ['12件 carried-out/total']],
    ['因征求第三方意见，年底尚有未办结申请12件。', ['12件 carried-out/total']],
    // In the same time as what was told of the year; of other times it says nothing of the year.
    ['本年度制定规范性文件7件，同期被废止的有4件。', ['7件 normative/issued', '4件 normative/repealed']],
    ['活动期间制定规范性文件7件，同期废止规范性文件4件。', []],
    ['据执法统计，2022年行政处罚16件，同期行政许可53件。', ['16件 penalties/decisions', '53件 licences/decisions']],
    ['经补正后申请内容仍不明确的有11件。', ['11件 unable.unclear/total?']],
    ['收到申请132件，未办结12件。', ['132件 new/total | received/total', '12件 正在办理的申请']],
    // What says how many there are of something else, or refers back, is none of it.
    [
      '行政许可、行政处罚、行政强制三类处理决定依次为12件、9件、2件。',
      ['12件 licences/decisions', '9件 penalties/decisions', '2件 compulsion/decisions'],
    ],
    ['行政处罚与行政强制共作出决定442件。', ['442件 penalties/decisions+compulsion/decisions']],
    ['行政许可、行政处罚决定共442件。', []],
    ['申请量最大的一个月收到申请9件。', []],
    ['前者提出22件，后者提出81件。', []],
    ['与政府信息公开无关的行政复议7件、行政诉讼3件，另行统计。', []],
    ['有7件行政复议案件与政府信息公开无关。', []],
    ['上半年收到75件，下半年收到57件，全年共收到政府信息公开申请132件。', ['132件 new/total | received/total']],
    [
      '自然人（120件）、商业企业（9件）是主要的申请群体。',
      [
        '120件 new/person | received/person | total/person | open/person?',
        '9件 new/business | received/business | total/business | open/business?',
      ],
    ],
    ['收到政府信息公开申请132件（111件）。', ['132件 new/total | received/total']],
    ['前年受理申请90件，去年受理申请110件。', []],
    ['行政复议上年7件。', []],
    ['网络、信函、现场三种方式分别收到申请104件、14件、3件。', []],
    // A clause that says it all is not of what the one before tells.
    ['落实登记、补正、审核等要求，全区共收到政府信息公开申请132件。', ['132件 new/total | received/total']],
    ['通过网上渠道，全区共收到政府信息公开申请90件。', []],
    ['在收到的政府信息公开申请（共132件）中，多数涉及民生。', ['132件 new/total | received/total']],
    ['本年新收（件）：132；结转下年（件）：12。', ['132 new/total', '12 carried-out/total']],
    ['新收申请数、办结数：132件、122件。', ['132件 new/total', '122件 total/total']],
    ['尚有12件申请待下一年度办结。', ['12件 carried-out/total']],
    ['承接上年遗留在办申请2件，上年结转未办结申请2件。', ['2件 carried-in/total']],
    ['5件诉讼未经复议，1件诉讼经过复议。', ['5件 direct/total', '1件 after-review/total']],
    // Brackets that say how many offices there are are asides; a clause that denies, or that gives reasons, limits nothing that follows.
    [
      '全区各级行政机关（含3个镇、8个街道和区政府各组成部门）依法登记的政府信息公开申请为132件。',
      ['132件 new/total | received/total'],
    ],
    ['全区没有超期未办的申请，结转至下一年度的12件均处于法定期限内。', ['12件 carried-out/total']],
    ['考虑到部分申请于12月下旬提出，故有12件列入结转，待2023年办理。', ['12件 carried-out/total']],
    ['办理做到件件有回音：132件新收申请和2件上年结转申请。', ['132件 new/total', '2件 carried-in/total']],
    ['以政府信息公开为由提起的行政复议8件。', ['8件 review/total']],
    ['予以公开（包括部分公开）申请30件。', ['30件 open/total+partial/total?']],
    // Told in turn of names that are not understood: none is the last name's.
    ['行政检查、行政许可依次作出12件、9件、2件。', []],
    [
      '各审批、执法部门年内作出的行政许可、行政处罚决定，依次为12件、9件。',
      ['12件 licences/decisions', '9件 penalties/decisions'],
    ],
    ['政府信息公开引发的案件数（单位：件）：行政复议8，行政诉讼6。', ['8 review/total', '6 litigation/total']],
    ['收到来信20件。办结19件。', []],
    ['受理营业执照申请300件，办结290件。', []],
    ['1至6月收到申请60件。', []],
    ['去年收到申请110件，办结100件。', []],
    ['收到网上申请90件。', []],
    [
      '新收申请132件，其中自然人120件，法人或其他组织12件。',
      ['132件 new/total', '120件 new/person?', '12件 new/business+new/research+new/welfare+new/legal+new/other?'],
    ],
    [
      '自然人、商业企业提出的申请分别为120件和9件。',
      [
        '120件 new/person | received/person | total/person | open/person?',
        '9件 new/business | received/business | total/business | open/business?',
      ],
    ],
    ['申请人以自然人为主，有120件。', ['120件 new/person | received/person | total/person | open/person?']],
    ['不属于本机关掌握的43件申请，均已告知。', ['43件 unable.not-held/total?']],
    ['公文30件，其中主动公开20件、依申请公开8件、不予公开2件。', []],
    ['有8件行政复议、6件行政诉讼因政府信息公开引起。', ['8件 review/total', '6件 litigation/total']],
    ['行政复议8件，均按时答复。', ['8件 review/total']],
    ['行政诉讼12件，其中政府信息公开类6件。', []],
    ['作出415件行政处罚决定、3120件行政许可决定。', ['415件 penalties/decisions', '3120件 licences/decisions']],
    ['全年行政许可3120件、行政处罚415件。', ['3120件 licences/decisions', '415件 penalties/decisions']],
    ['全年行政许可3120件。', ['3120件 licences/decisions?']],
    ['行政许可、行政处罚共计41件。', []],
    [
      '制发行政规范性文件6件，废止2件，现行有效48件。',
      ['6件 normative/issued', '2件 normative/repealed', '48件 normative/in-force'],
    ],
    ['清理规范性文件80件，继续有效48件。', []],
    ['政府信息公开申请总量为132件。', ['132件 new/total | received/total']],
    ['申请量在500至600件之间。', []],
    ['收到市政府办公厅转办的公开申请5件。', []],
    ['对30件申请答复文书开展评查。', []],
    ['予以公开（含部分公开）30件。', ['30件 open/total+partial/total?']],
  ])('%s', (sentence, expected) => expect(counted(sentence)).toEqual(expected))
})

function listed(sentence: string): string[] {
  const {prose, text} = read(sentence)
  const related = prose.related.find(isIn(text))!
  return related.listings.map(({whole, parts, tie, sure}) => {
    return `${shown(text, whole)} = ${parts.map((part) => shown(text, part)).join(' + ')} ${tie}${sure ? '' : '?'}`
  })
}

describe('a whole and its parts', () => {
  test.each<[string, string[]]>([
    ['发布信息300条，其中网站200条、微信100条。', ['300条 = 200条 + 100条 some']],
    ['发布信息300条。其中，网站200条，微信100条。', ['300条 = 200条 + 100条 some']],
    ['发布信息300条，比上年增加20条，其中网站200条，微信100条。', ['300条 = 200条 + 100条 some']],
    ['收到申请132件，申请渠道为：网上120件、信函12件。', ['132件 = 120件 + 12件 some']],
    ['收到申请132件；申请方式上，网上120件，信函12件。', ['132件 = 120件 + 12件 some']],
    ['收到申请132件，具体为网上120件、信函12件。', ['132件 = 120件 + 12件 some']],
    ['培训5场，分别为业务培训3场、专题培训2场。', ['5场 = 3场 + 2场 exact']],
    // What begins as the whole does stands beside it; so do others, and what there is after a change.
    ['公开建设项目信息29条，其中：批准信息6条，招标信息23条；公开公共资源交易信息51条。', ['29条 = 6条 + 23条 some']],
    ['公开信息29条，其中：网站6条；微信12条；公报12条。', ['29条 = 6条 + 12条 + 12条 some']],
    ['我区14条，邻区公布的数据分别为15条和7条。', []],
    ['新增事项19项、删除6项，调整后共326项。', []],
    ['发布300条信息，由“示例发布”微信200条和微博100条组成。', ['300条 = 200条 + 100条 exact']],
    ['收到的132件申请由120件企业申请和12件个人申请构成。', ['132件 = 120件 + 12件 exact']],
    ['发布信息300条（网站200条、微信100条）。', ['300条 = 200条 + 100条 brackets']],
    ['公开信息300条，其中教育200条，其他80条。', ['300条 = 200条 + 80条 rest']],
    ['发布解读8篇，文字5篇、图解3篇，两类合计8篇。', []],
    ['网站20条、微信30条，合计51条。', ['51条 = 20条 + 30条 exact']],
    ['收到申请132件，由自然人提出120件，其余13件由法人提出。', ['132件 = 120件 + 13件 rest?']],
    ['收到建议30条，采纳25条，未采纳4条。', ['30条 = 25条 + 4条 rest?']],
    ['收到申请132件，网上申请120件、信函申请12件。', ['132件 = 120件 + 12件 some']],
    ['12+30=42条。', ['42条 = 12 + 30 exact']],
    // Names before 分别为, one for each; brackets that explain a word; two ways joined by a word.
    ['解读共71篇，文字解读、图文解读分别为15篇、61篇。', ['71篇 = 15篇 + 61篇 exact']],
    ['10个镇（街道）全部建成公开专区，其中镇7个、街道8个。', ['10个 = 7个 + 8个 some']],
    ['培训共12场，线下8场加线上7场。', ['12场 = 8场 + 7场 exact']],
    ['办结申请132件，其中全部或部分公开的133件。', ['132件 = 133件 some']],
    // Ranked, each called as the first; in brackets behind what is counted.
    ['咨询319次，电话解答最多，为268次，现场解答44次次之，网上解答18次。', ['319次 = 268次 + 44次 + 18次 some']],
    ['全县100家预算单位（行政单位18家、事业单位86家）公开预算。', ['100家 = 18家 + 86家 some']],
    ['回应关切37次；其中67次由部门回应。', ['37次 = 67次 some']],
    // By how much one is above another is no whole; behind ； what goes on is a sentence of its own; what came in is told in two.
    ['网上来信比信函多20件，分别为50件、30件。', []],
    ['公布文件113件，其中新印发28件；往年的480件移入旧栏目。', ['113件 = 28件 some']],
    ['公布文件113件，其中新印发28件；转发90件。', ['113件 = 28件 + 90件 some']],
    ['公布文件113件，其中新印发的28件；转发的90件移入专栏。', ['113件 = 28件 + 90件 some']],
    ['新收申请132件，结转申请24件，已办结150件，未办结6件。', []],
    ['结转申请24件、新收申请132件，已办结150件，未办结6件。', []],
    ['案件12件，已结9件，未结4件。', ['12件 = 9件 + 4件 exact']],
    ['收到来信30封，其中已办结20封；尚有10封正在办理。', ['30封 = 20封 + 10封 some?']],
    ['收到申请132件，网上申请100件、信函申请12件，没有其他渠道的申请。', ['132件 = 100件 + 12件 rest']],
    [
      '本年新收的132件申请，属网络提交的118件、属信件寄送的13件，二者相加即为新收总量。',
      ['132件 = 118件 + 13件 exact'],
    ],
    ['收到意见139条：采纳22条，部分采纳11条，未采纳93条。', ['139条 = 22条 + 11条 + 93条 exact']],
    ['收到留言396条，其中已回复376条、正在核实7条、不再回复4条。', ['396条 = 376条 + 7条 + 4条 rest']],
    ['收到申请132件，其中已办结122件、正在办理12件。', ['132件 = 122件 + 12件 rest?']],
    [
      '公开事项191项，其中面向社会121项（含同步公开的134项），面向特定群体70项。',
      ['191项 = 121项 + 70项 some', '121项 = 134项 some'],
    ],
    ['检查发现问题76个，其中更新类57个、链接类19个，已整改80个。', ['76个 = 80个 some?', '76个 = 57个 + 19个 some']],
    ['网站发布262条，微信发布42条。以上合计发布305条。', ['305条 = 262条 + 42条 exact']],
    ['12条同时归入两个主题，故三个主题的条数分别为165条、70条和12条。', []],
    ['个人咨询为205件；企业咨询最多，为172件。', []],
    ['发布共计334条，网站239条，公众号84条，微博18条。', ['334条 = 239条 + 84条 + 18条 some']],
    ['办理申请134件，含上年结转2件、本年新收139件。', ['134件 = 2件 + 139件 exact']],
    ['比上年增加20项，其中许可15项。', []],
    ['发布信息300条，推送消息200条。', []],
    ['收到意见30条，其中采纳24条、其他意见3条，另有3条正在研究。', ['30条 = 24条 + 3条 + 3条 rest?']],
    ['收到意见30条，其中采纳24条、其他意见3条，另有2条正在研究。', ['30条 = 24条 + 3条 rest?']],
    // Numbers that come out another way: sums within the list, a whole seen from two sides, a rest told elsewhere.
    ['132件申请里，一季度26件，二季度38件，上半年合计64件；三季度32件，四季度36件。', ['132件 = 26件 + 38件 some']],
    [
      '132件申请里，一季度26件，二季度39件，上半年合计64件；三季度32件，四季度36件。',
      ['132件 = 26件 + 39件 some', '64件 = 26件 + 39件 exact'],
    ],
    [
      '申请132件。从地域看，省内120件，省外12件；从时间看，上半年70件，下半年62件。',
      ['132件 = 120件 + 12件 some', '132件 = 70件 + 62件 some?'],
    ],
    [
      '申请132件。从地域看，省内120件，省外12件；从时间看，上半年70件，下半年72件。',
      ['132件 = 70件 + 72件 exact', '132件 = 120件 + 12件 some', '132件 = 70件 + 72件 some?'],
    ],
    ['在132件申请里，企业30件、律师40件，二者相加为70件。', ['132件 = 30件 + 40件 some']],
    ['在132件申请里，企业30件、律师40件，二者相加为71件。', ['132件 = 30件 + 40件 some', '71件 = 30件 + 40件 exact']],
    [
      '申请132件。按来源，省内120件，省外12件；按内容，征收70件，许可80件。',
      ['132件 = 120件 + 12件 some', '132件 = 70件 + 80件 some?'],
    ],
    [
      '申请132件。按来源，省内120件，省外12件；按内容，征收70件，许可62件。',
      ['132件 = 120件 + 12件 some', '132件 = 70件 + 62件 some?'],
    ],
    ['申请132件，网上80件，手机端20件、电脑端60件，信函52件。', []],
    ['上年结转，个人7件、企业2件，总计27件；未列出的主体，两项分别为18件和25件。', []],
    ['新收126件的构成为个人10.3%、企业14.3%；以办结计算，127件中个人占10.2%。', []],
    ['公开的申请多了1件（本年37件，上年36件）。', []],
    ['申请132件，另有村民代表提出的3件。三年来，申请依次为121件、112件和132件。', []],
    ['上年报告结转下年度42件，即本年报告上年结转42件；本年结转下年度29件。', []],
    ['更新信息578条，政务动态、公示公告类信息分别为334条和44条，其余为专题信息。', []],
    ['更新信息578条，政务动态、公示公告类信息分别为334条和44条。', ['578条 = 334条 + 44条 exact']],
    ['3件拟废止文件中2件已在年内废止，含于当年废止总数177件中。', ['3件 = 2件 some', '177件 = 2件 some']],
    ['模拟申请100件，已含在99件新收申请中。', ['99件 = 100件 some']],
    ['新增公开事项21项、调出5项，现目录共719项。', []],
    ['甲局公开许可信息78条、处罚信息59条，乙局公开许可信息76条、处罚信息29条。', []],
    ['受理申请986件，其中互联网申请占98.9%，其余11件为书面申请。', ['986件 = 11件 some']],
    ['近五成（60件）来自街道，四成（50件）来自镇，另有9件来自区外，合计119件。', []],
    ['上年结转，个人7件、企业2件，总计27件；未列出的主体为18件。', ['27件 = 18件 some']],
    ['发布网站20条、微信30条，小计50条；公报8条，合计58条。', []],
    ['发布网站20条、微信30条，小计51条；公报8条，合计58条。', ['51条 = 20条 + 30条 exact']],
  ])('%s', (sentence, expected) => expect(listed(sentence)).toEqual(expected))
})

function shared(sentence: string): string[] {
  const {prose, text} = read(sentence)
  const related = prose.related.find(isIn(text))!
  return related.shares.map(({percent, part, wholes, sure}) => {
    return `${shown(text, percent)} = ${shown(text, part)} / ${wholes.map((one) => shown(text, one)).join(' | ')}${sure ? '' : '?'}`
  })
}

describe('what a percentage divides', () => {
  test.each<[string, string[]]>([
    ['发布信息300条，其中网站200条，占66.7%。', ['66.7% = 200条 / 300条']],
    ['发布解读51篇，图解占17.6%（9篇）。', ['17.6% = 9篇 / 51篇']],
    ['网站200条、微信100条，分别占66.7%、33.3%。', []],
    ['发布300条，网站200条、微信100条，分别占66.7%和33.3%。', ['66.7% = 200条 / 300条', '33.3% = 100条 / 300条']],
    ['网站200条和微信100条分别占总数300条的66.7%和33.3%。', ['66.7% = 200条 / 300条', '33.3% = 100条 / 300条']],
    ['参训262人，占应训人数（300人）的87.3%。', ['87.3% = 262人 / 300人']],
    ['公开文件59件。主动公开文件47件，占总量的79.7%。', ['79.7% = 47件 / 59件']],
    ['收到留言193条，办理完毕175条，办结率90.7%。', ['90.7% = 175条 / 193条']],
    ['收回满意度问卷282份，其中表示满意的266份，满意率为94.3%。', ['94.3% = 266份 / 282份']],
    ['文字解读5篇，视频解读3篇，解读率为60%。', []],
    ['20个乡镇中有17个完成专区建设，完成率85%。', ['85% = 17个 / 20个']],
    ['收到来信20件，按时办结18件，按时办结率90%。', ['90% = 18件 / 20件']],
    ['行政复议8件，被纠正2件，纠正率25%。', ['25% = 2件 / 8件']],
    ['收到留言193条，比上年增加20条（11.6%）。', []],
    ['受理132件，其中网上提交120件，信函提交12件，网上提交的占90.9%。', ['90.9% = 120件 / 132件']],
    ['发布信息300条，其中解读30条，涉及民生的占99%。', []],
    ['图解12篇，在解读总数122篇中占9.8%。', ['9.8% = 12篇 / 122篇']],
    ['办结率100%。', []],
  ])('%s', (sentence, expected) => expect(shared(sentence)).toEqual(expected))
})

function compared(sentence: string): string[] {
  const {prose, text} = read(sentence)
  const {comparisons, changed} = prose.related.find(isIn(text))!
  return [
    ...comparisons.map(({now, before, said, changes}) => {
      const by = changes.map(({measure, number}) => `${measure} ${shown(text, number)}`)
      return `${shown(text, before)} → ${shown(text, now)} ${[said?.word ?? '', ...by].join(', ')}`.trim()
    }),
    ...changed.map(({now, changes}) => {
      const by = changes.map(({measure, number, sign}) => `${measure} ${sign === -1 ? '−' : ''}${shown(text, number)}`)
      return `${now ? shown(text, now) : '…'}: ${by.join(', ')}`
    }),
  ]
}

describe('what changed', () => {
  test.each<[string, string[]]>([
    ['来信132件，比上年的110件增加22件，增长20%。', ['110件 → 132件 增加, difference 22件, growth 20%']],
    [
      '今年来信398件，上年434件，同比减少36件，降幅8.3%。',
      ['434件 → 398件 减少, difference 36件, growth 8.3%', '…: difference −36件, growth −8.3%'],
    ],
    ['来信132件，同比增长20%。', ['132件: growth 20%']],
    ['公开信息302条，增加71条（去年为231条）。', ['231条 → 302条 增加, difference 71条']],
    ['培训9场，上年6场，较上年增加3场。', ['6场 → 9场 增加, difference 3场', '…: difference 3场']],
    ['信息由110条增加到132条，增长20%。', ['110条 → 132条 增加, growth 20%']],
    ['发布200条，是上年100条的2倍。', ['100条 → 200条 , ratio 2倍']],
    ['发布200条，上年为100条，实现翻一番。', ['100条 → 200条 , ratio 一番']],
    ['来信11件、来电6件，上年分别为14件、8件。', ['14件 → 11件', '8件 → 6件']],
    ['与上年度（110件）相比，来信132件，增加22件。', ['110件 → 132件 增加, difference 22件']],
    ['来信132件，比上年末的110件增加22件。', ['110件 → 132件 增加, difference 22件']],
    ['来信132件，上年度为132件，两年持平。', ['132件 → 132件 持平']],
    ['来信132件，与上年132件持平。', ['132件 → 132件 持平']],
    ['督查6轮次，次数与上年（10轮次）相同。', ['10轮次 → 6轮次 相同']],
    // Adding what came from the year before compares nothing.
    ['收到申请132件，加上上年结转的24件，减去办结的116件，还有40件。', []],
    ['来信132件，比上年减少18件（12%）。', ['132件: difference −18件, growth 12%']],
    ['年初未结35件，年末未结29件，未结量较年初减少6件。', ['35件 → 29件 减少, difference 6件']],
    ['年初有专栏20个，年末为22个，信息量较年初增加300条。', []],
    ['来信与上年（101件）相比略有增加，增加6件，全年共107件。', ['101件 → 107件 增加, difference 6件']],
    [
      '用时缩短至10个工作日，较上年的13个工作日压缩3个工作日。',
      ['13个工作日 → 10个工作日 , difference 3个工作日', '13个工作日 → 10个工作日 缩短'],
    ],
    ['废止的文件为2件，制发的为6件，制发数多于废止数。', ['2件 → 6件 多于']],
    ['收到来信132件，办结122件。', []],
  ])('%s', (sentence, expected) => expect(compared(sentence)).toEqual(expected))
})

function drawn(sentence: string): string[] {
  const {prose, text} = read(sentence)
  return prose.flows
    .filter(isIn(text))
    .flatMap(({sides}) => [...sides].map(([side, {number}]) => `${side} ${shown(text, number)}`))
}

describe('what came in and what went out', () => {
  test.each<[string, string[]]>([
    ['收到咨询330件，已答复320件，正在办理10件。', ['received 330件', 'answered 320件', 'open 10件']],
    ['收到咨询330件，已回复320件，未回复10件。', ['received 330件', 'answered 320件', 'open 10件']],
    [
      '受理申请116件、上年结转36件，答复121件、结转31件。',
      ['received 116件', 'carried-in 36件', 'answered 121件', 'open 31件'],
    ],
    ['收到诉求88件，已办结85件，尚余3件正在调查核实。', ['received 88件', 'answered 85件', 'open 3件']],
    ['收到来信30件，办结28件，其中部门办结20件，在办2件。', []],
  ])('%s', (sentence, expected) => expect(drawn(sentence)).toEqual(expected))
})

function denied(sentence: string): string[] {
  const {prose, text} = read(sentence)
  return prose.denials.filter(isIn(text)).map(({facts}) => facts.map(lastOf).join(' | '))
}

describe('what is said not to have been', () => {
  test.each<[string, string[]]>([
    ['全年未收到政府信息公开申请。', ['new/total']],
    ['依申请公开零申请。', ['new/total']],
    ['没有发生因政府信息公开引起的行政复议、行政诉讼。', ['review/total', 'litigation/total']],
    ['没有发生因逾期答复引发的行政复议。', []],
    ['没有结转下年度办理的申请。', ['carried-out/total']],
    ['上年没有申请结转。', ['carried-in/total']],
    ['接待咨询38人次，其中13人次查到所需信息，未再提出申请。', []],
    ['尚未作出答复的申请28件，按规定结转下年度。', []],
    ['本年度没有要求减免费用的申请。', []],
    ['没有其他方式提出的申请。', []],
    ['没有因政府信息公开工作成为行政诉讼的被告。', ['litigation/total']],
    ['未制发行政规范性文件。', ['normative/issued']],
    ['我区未受理过公众信息公开申请。', ['new/total']],
    ['未发生过政府信息公开行政复议。', ['review/total']],
    ['未受理过涉及征地的申请。', []],
  ])('%s', (sentence, expected) => expect(denied(sentence)).toEqual(expected))
})
