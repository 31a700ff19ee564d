// Shares, changes and balances whose grammar is another: a base that is given first or last, the share before its number, years
// and sizes named together, what answers leave; and true ones that look alike.

import type {Patterns} from './draw.ts'

export const kept: Patterns = {
  shares: [
    '留言中，咨询<占|所占比重为>{pct(b,a+b)~pct(b,a+b+b)~w}%，<为|件数为|计>{b}件；投诉占{pct(a,a+b)}%，为{a}件，留言总数<则为|为>{a+b}件。',
    '以<办理|受理>总数{b}件为基数，退回{c}件，<比例为|所占比例为>{pct(c,b)~pct(c*3,b)}%。',
    '从提交方式看，网络提交占{50~70~w}%，信函邮寄占20%，现场递交占30%。',
    '网站共设栏目{b}个，更新达标{b-c}个，达标率{pct(b-c,b,2)}%，<尚有|仍有>{pct(c,b,2)~pct(c*3,b,2)~w}%的栏目未按时更新。',
    '抽查信息{d}条，发现错别字{e}处，差错率{pct(e*10,d)~pct(e*30,d)~w}‰。',
    '<予以公开和部分公开|予以公开、部分公开>两类结果<合起来|合计>，占办结总数的{pct(op+pa,D)~pct(op+pa,D*2)~w}%。',
    '全年办结的申请<里|中>，有{pct(op+pa,D)~pct(op+pa,D*2)~w}%得到全部或者部分公开。',
  ],
  changes: [
    '{y-1}年、{y}年编发的解读分别为{a}篇和{a+c}篇，[增长~减少]{pct(c,a)}%。',
    '全年组织培训{c}场，上年<也是|为>{c~c+3}场，场次<保持不变|没有变化>。',
    '平台留言为{a~a*3}件，仅为上年{a*2}件的一半。',
    '全年公开信息{b+a}条，内容涵盖规划、财政等领域，<而上年只有|上年为>{b}条，增量为{a~a+8}条。',
    '来信由上年的{a+c}件下降到{a}件，来电由上年的{b+c}件下降到{b}件，降幅分别为{pct(c,a+c)~pct(c*3,a+c)}%和{pct(c,b+c)}%。',
  ],
  balance: [
    '{CI}+{N}-{D}={CO~CO+5}（件）。',
    '收到网民留言{b}条，已答复{b~b-c~w}条，<没有积压|无一遗漏>。',
    '在线访谈收到提问{a+e}个，现场答复{a}个，会后书面答复{e~e+5~w}个，无一遗漏。',
  ],
  traps: [
    '收到留言{b}条，当日答复{a}条，其余次日答复，没有积压。',
    '在收到的申请中，自然人占70%，网上提交的占65%。',
    '网上申请占82%，电话咨询占60%。',
    '从申请人看，自然人占70%；从渠道看，网上占90%。',
    '抽查信息{d}条，差错率为0.2‰，优于规定的0.5‰。',
  ],
}
