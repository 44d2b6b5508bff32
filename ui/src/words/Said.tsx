/**
 * Words that are data: a name, a shop sign, what a visitor said. They stand in the script they were
 * given in and carry their own `lang`, so that their glyphs are right on a screen of another language.
 * Not for the interface's own words: see Words.tsx.
 */
import { Fragment, type ReactNode } from "react";
import { useWords } from "./Words";
import { LANG_TAG } from "./language";

const HAN = /[\u2E80-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
// Characters that only Simplified text uses; enough to tell names and signs apart, and never to convert them.
const SIMPLIFIED =
  /[万与专业东丝两严丧个丰临为丽举么义乌乐乔习乡书买乱争于亏云亚产亲亿仅从仑仓仪们价众优会伞伟传伤伦伪体余佣侠侣侦侧债倾儿兑党兰关兴养兽内冈册写军农冯冲决况冻净准凉减凤凭凯击凿划刘则刚创删别剂剑剧劝办务动励劲劳势勋匀区医华协单卖卢卫却厂厅历厉压厌厕厘县参双发变叙叶号叹吁后吓吕吗听启吴员呜咏响哑哗唤啸团园围国图圆圣场坏块坚坛坝坟坠垄垒垦垫埘堕墙壮声壳壶处备复够头夹夺奋奖妆妇妈姗娄娱婴孙学宁宝实宠审宪宫宽宾对寻导寿将尔尘尝尽层届属岁岂岗岚岛峡币师帅帐帘帜带帮广庄庆库应庙庞废开异弃张弥弯弹强归当录彻径忆忧怀态怜总恋恒恶恼悬惊惧惨惯愤愿懒戏战户扑执扩扫扬扰抚抛抢护报担拟拥择挂挚挡挣挤挥损换据掳揽摄摆摇撑敌数斋无旧时旷显晋晓晒暂术机杀杂权条来杨极构枢枪柜标栈栋栏树样桥档梦检楼横欢欧残毁毕气汇汉沟没沪泪泽洁测济浑浓涂涛润涨渊渐温湾湿溃滚满滨潜灭灯灵灾炉点炼烂热爱爷牵牺犹狭狮独献玛环现珐琼电画畅疗痒监盖盘盗眍着矫码砖础硕确碍礼祷禅离种积称稳穷窃窝竞笔笺筑签简粮纠红纤约级纪纯纲纳纷纸纺线练组细织终绍经结给络绝统继绩绪续维综绿缓编缘缩罗罚罢职联聪肃肠肤肿胜脉脑脚脸舰艰艺节芦苏苹范茎荐荣荤药莲获营萧萨蓝虑虽蚂蛮补装见观规视览觉触誉计订认讨让训议讯记讲许论设访证评识诉诊词译试诗诚话询该详语误说请诸课谁调谅谈谊谋谓谢谣谱贝负财责贤败货质贩购贯贵贷费贺资赏赔赖赚赛赞赠赢赵趋跃踪车轨转轮软轻载较辅辆辈辉输边达迁过运还这进远违连迟适选逊递遗遥邓邮邹邻郑释里鉴针钉钟钢钥钱铁铜银销锁锋错锦键镇镜长门闪闭问闯闲间闷闹闻阅队阳阴阵阶际陆陈险随隐难雾静面页顶顷项顺须顾顿颁预领频颗题颜额风飞饭饮饰饱馆马驰驱驳驴驶驻驾验骂骄骆骑骗鱼鲁鲍鲜鸟鸡鸣鸭鸿鹅鹰麦黄齐齿龄龙龟]/;

/** The `lang` of Han text by its script; undefined where the text holds no Han. */
export function langOf(text: string): string | undefined {
  if (!HAN.test(text)) return undefined;
  return SIMPLIFIED.test(text) ? "zh-Hans" : "zh-Hant-HK";
}

/** Data as written. `lang` where it is known; else each Han run is marked by its script. */
export function Said({ children, lang }: { children: string; lang?: string }) {
  const { language } = useWords();
  if (lang !== undefined)
    return (
      <span lang={lang} className="said">
        {children}
      </span>
    );
  const tag = langOf(children);
  if (tag === undefined)
    return (
      <span lang={language === "en" ? undefined : "en-HK"} className="said">
        {children}
      </span>
    );
  const runs = children
    .split(/([\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]+)/u)
    .filter((run) => run !== "");
  const parts: ReactNode[] = runs.map((run, k) => (
    <Fragment key={k}>{HAN.test(run) ? <span lang={tag}>{run}</span> : run}</Fragment>
  ));
  return (
    <span className="said" lang={LANG_TAG[language] === tag ? undefined : LANG_TAG.en}>
      {parts}
    </span>
  );
}
