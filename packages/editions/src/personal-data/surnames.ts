/** Surnames of two characters that are still met. */
export const compoundSurnames: readonly string[] = [
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 端木 轩辕 长孙 宇文 夏侯 闻人',
  '钟离 南宫 独孤 西门 第五',
].flatMap((line) => line.split(' '))

/** The commonest surnames, nine in ten people: enough beside a word for who somebody is. */
export const commonSurnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱丘侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵覃武戴莫孔汤柯俞裘楼骆倪翁童葛詹祝蓝章鲍虞郎屠'

/** Rarer ones, and those that are everyday words too: only with more about the person beside them. */
export const rareSurnames =
  '万安易常文钱严施管关向成应时房温单连项卞于康季路宁庄凌柳牛宗洪邢殷涂赖聂喻尚甄褚卫戚闵齐伍穆尤奚费廉岑滕毕邬谈茅庞纪舒屈阮席麻娄颜梅盛刁樊霍缪解宣杭包诸左吉裴荣荀曲封储靳焦巫车仇栾甘厉祖符景司乔艾容古游竺权欧沃那简饶苗池晏冉佘冼'
