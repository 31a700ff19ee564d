// Wholes and their parts where the grammar is another: what is left of a number, items that are numbered, results of cases, parts
// of what a sentence says all along, lists that leave nothing out by what the form counts; and true ones that look alike.

import type {Patterns} from './draw.ts'

export const wholes: Patterns = {
  rest: [
    '召开新闻发布会{a+c}场，由新闻办主办{c}场，<其余|余下|剩下的|另外的>{a~a+c+3}场由部门召开。',
    '全年更新信息{a+b+c}条。概况类更新{c}条，动态类更新{b}条，<剩余的|其余>{a~a+9}条为目录类。',
    '{a+b+c}条留言中，咨询{a}条、建议{b}条，<除此之外的|其余>{c~c+9}条为投诉。',
    '现场咨询{c}件，来信咨询{a}件，<其余|剩下>{b~b+6}件经网站提交，全年咨询总量为{a+b+c}件。',
    '在{a+c}条意见当中，有{a}条来自个人，<另外|另有>{c~c+9}条由企业提出。',
  ],
  items: [
    '全年回应关切{a+c+e}次：①领导信箱答复{a~a+6}次；②民意征集反馈{c}次；③在线访谈解答{e}次。',
    '全年组织培训{a+c}场：<一是|（1）>业务培训{a}场；<二是|（2）>法治培训{c~c+4}场。',
    '通过网站公开{b}条，通过微信公开{a~a+9}条，通过公示栏公开{c}条，<三个渠道|三种途径>合计公开信息{a+b+c}条。',
  ],
  results: [
    "复议后又起诉的{la}件案件，法院维持{f('disputes/after-review/upheld')~f('disputes/after-review/upheld')+5}件、纠正{f('disputes/after-review/corrected')}件、作其他处理{f('disputes/after-review/other')}件、尚未审结{f('disputes/after-review/pending')}件。",
    '行政复议共{RV}件，其中维持原答复{ru}件、予以纠正{rc}件、以其他方式结案{ro}件，还有{rp~rp+5}件<仍在审理|尚未审结>。',
    '已作出的{D~D+CO+5}件处理决定中，<同意|予以>公开的{op}件，部分公开的{pa}件，不予公开的{de}件，无法提供的{un}件，不予处理的{re}件，作其他处理的{ot}件。',
    '全部或部分满足需求的申请共{op+pa~op+pa+6}件（全部公开{op}件、部分公开{pa}件）。',
    '信访举报类{a}件，属于三类内部事务的{b~b+9}件，属于四类过程性材料的{c}件，以上三项合计{a+b+c}件。',
  ],
  each: [
    '发布公告{b}条，涉及征地{c}条、招考{e}条、环评{a~a+b}条等。',
    '发布信息{b}条，其中图文{b-e}条、原创{b-c}条，<部分信息同属两类|有的信息既是图文也是原创|两类有交叉>。',
    '举办活动{b}场，其中线上{b-c}场、面向企业{a~a+b}场，<部分活动同时归入两类|两类有重叠>。',
  ],
  traps: [
    '当面咨询{b}件，来信咨询{c}件，其余{a}件经网上提交。',
    '公布预算的单位有{b}家，其中{a}家在网站公布，其余{b-a}家在公开栏公布。',
    '发布动态{a+b+c}条，其中财政{c}条，规划{a}条，其余{b}条为工作动态。',
    '计划培训{c}场，实际组织{c+e}场，其余{e}场为线上。',
    '收到来信{b}件，其中反映问题{a}件、提出建议{c}件，另有来访{e}人次。',
  ],
}
