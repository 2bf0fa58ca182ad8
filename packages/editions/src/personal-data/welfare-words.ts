/** Who is helped: a name behind one of these tells that its bearer is. */
export const welfareRoles = String.raw`(?:低保|特困|五保|困难|困境|贫困|失能|半失能|失独|失智|独居|留守|空巢|高龄|孤寡|残疾|重残|患病|重病|大病|救助|受助|帮扶|供养|优抚|优待|边缘|支出型|流浪|精神障碍)\p{Script=Han}{0,5}?(?:人员|对象|群众|职工|学生|家庭|儿童|老人|老年人|村民|居民|户|妇女|青年|者)|村民|居民|老人|老年人|老伯|大娘|孤儿|儿童|患者|病人|病患|户主|残疾人|低保户|特困户|五保户|贫困户|困难户|申请人|受助人|被监护人|监护人|逝者|死者|小学生|初中生|未成年人|学生`

/** What of persons' illness, disability or age stands behind a name. */
export const conditionBehind = String.raw`(?:[，,（(、]\s?(?:男|女)(?=[，,、；。）)\s])|[，,（(]?\s?(?:现年|今年)?\d{1,3}周?岁|[，,（(]?(?:系|为|是)?(?:一名|一位)?(?:肢体|视力|听力|言语|智力|精神|多重|重度|中度|轻度)?[一二三四1-4]级(?:\p{Script=Han}{2})?残疾|[，,]?(?:身)?患有?(?=\p{Script=Han})|[，,]?因(?:病|车祸|意外|残|灾|火灾|大病|重病|患)|[，,（(]?(?:身份证|残疾证|联系电话|手机))`

/** What stands behind a name at a village. */
export const householdBehind =
  '(?:家(?!庭医生|政|长)|户|夫妇|夫妻|一家|大爷|大妈|大伯|奶奶|爷爷|老人|同学|小朋友)'

/** Where somebody lives, down to a village or a group of it. */
export const villages = String.raw`(?:村|组|庄|屯|湾|社区|街道)(?:[一二三四五六七八九十\d]+(?:组|号|队))?的?`

/** Giving to somebody; 救助金 and its like are what is given. */
export const givingBefore = '(?:为|给|向|(?:帮助|资助|救助|慰问)(?!金)|发放给|看望)'

/** Money that follows. */
export const amountBehind = String.raw`(?:家|户)?(?:发放|送去|送上|捐赠|捐款|申请|争取|办理|提供|补助|补贴|救助)?[^。；]{0,14}?\d+(?:\.\d+)?(?:余|多)?万?元`

/** Headings of columns that hold names of those who are helped. */
export const nameColumns =
  /^(?:\S{0,6}(?:姓名|户主|申请人|受助人|救助人|监护人|享受人|受益人)|低保对象|救助对象|特困人员)$/u
