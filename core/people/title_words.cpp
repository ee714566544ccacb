#include "people/title_words.h"

#include <QSet>
#include <QString>

namespace banmian {

namespace {

using Words = QSet<QStringView>;

Words wordsOf(QStringView list)
{
    Words words;
    for (const QStringView word : list.tokenize(u' '))
        words.insert(word);
    return words;
}

constexpr QStringView titles =
    // state and party
    u"主席 总书记 书记 总理 首相 外相 防相 财相 总统 国王 女王 王储 王子 公主 王后 亲王 国君 苏丹 埃米尔 "
    u"酋长 天皇 首领 最高领袖 元首 "
    u"委员 委员长 常委 代表 议员 议长 参议员 众议员 部长 外长 防长 财长 内长 省长 市长 县长 区长 乡长 镇长 "
    u"村长 州长 旗长 盟长 局长 处长 "
    u"科长 厅长 司长 署长 次长 关长 国务卿 大臣 国务大臣 顾问 参事 巡视员 调研员 专员 特使 使者 大使 公使 "
    u"参赞 总领事 领事 代办 发言人 "
    u"新闻官 秘书 秘书长 干事 总干事 组织部长 支书 村支书 主任 村主任 大法官 法官 检察官 检察长 审判长 "
    u"审判员 庭长 律师 公证员 高级专员 "
    u"总督 总裁 副总裁 行政长官 司长 特首 部门负责人 负责人 领导人 领袖 党魁 党首 候选人 监察官 督察 所长 "
    u"警长 警官 民警 交警 警员 干警 法医 "
    // enterprises
    u"董事长 董事 独立董事 监事 监事长 理事 理事长 总经理 经理 总监 主管 首席执行官 首席财务官 首席运营官 "
    u"首席技术官 首席科学家 首席经济学家 首席专家 "
    u"首席代表 首席分析师 首席规划师 首席设计师 执行官 创始人 合伙人 老板 厂长 矿长 行长 店长 企业家 "
    u"主席兼首席执行官 CEO CFO COO CTO 站长 段长 车间主任 "
    u"总工程师 总工 总设计师 总规划师 总会计师 总建筑师 总经济师 总指挥 工程师 设计师 建筑师 规划师 会计师 "
    u"分析师 经济师 技师 技术员 架构师 调度员 "
    // learning, press, arts, sport
    u"校长 院长 园长 系主任 教授 副教授 讲师 研究员 副研究员 助理研究员 研究生导师 博士生导师 导师 院士 "
    u"博士后 教师 老师 班主任 辅导员 教研员 教官 教导员 "
    u"学者 专家 科学家 物理学家 化学家 数学家 生物学家 经济学家 历史学家 社会学家 哲学家 思想家 政治家 "
    u"军事家 革命家 教育家 考古学家 天文学家 文学家 法学家 "
    u"医生 医师 主任医师 副主任医师 主治医师 护士 护士长 药师 馆长 馆员 台长 社长 会长 总编辑 总编 主编 "
    u"副主编 主笔 主播 主持人 评论员 出版人 "
    u"作家 诗人 画家 书法家 艺术家 音乐家 作曲家 钢琴家 小提琴家 演奏家 演奏员 琴师 舞者 汉学家 战略家 "
    u"外交家 慈善家 活动家 实业家 探险家 登山家 美术家 篆刻家 词作家 曲作家 漫画家 戏剧家 表演艺术家 国学家 "
    u"教育工作者 汉学者 播音员 制片 监制  歌唱家 舞蹈家 剧作家 雕塑家 摄影家 评论家 翻译家 收藏家 导演 "
    u"总导演 编剧 制片人 演员 歌手 "
    u"策展人 设计总监 教练 主教练 总教练 领队 运动员 球员 队员 选手 裁判 裁判员 宇航员 航天员 飞行员 "
    // armed forces
    u"司令 司令员 参谋长 总参谋长 政委 政治委员 指导员 将军 上将 中将 少将 大将 元帅 上校 中校 少校 大校 "
    u"上尉 中尉 少尉 军团长 军长 师长 旅长 团长 营长 连长 排长 "
    u"班长 组长 队长 大队长 支队长 中队长 舰长 艇长 船长 机长 列车长 车长 股长 舵手 "
    // other
    u"长老 邦长 总指挥 使团长 团长 秘书长 召集人 联合创始人 传承人 继承人 经纪人 代理人 监护人 主管人 "
    u"顾问委员 宣讲员 讲解员 护林员 投递员 驾驶员 乘务员 列车员 售票员 管理员 网格员 "
    u"书记员 审计长 总审计长 总检察长 审计师 主祭 主教 大主教 教皇 教宗 住持 理事会主席 协调员 协调人 仲裁员 "
    u"观察员 谈判代表 总代表 "
    u"学家 画师 棋手 技工 焊工 电工 钳工 村医 会计";

constexpr QStringView addresses =
    u"先生 女士 小姐 太太 夫人 同志 同学 师傅 师父 老师 大夫 老汉 老伯 老人 大爷 大娘 大妈 大叔 大婶 大姐 "
    u"大哥 大嫂 大伯 伯伯 叔叔 阿姨 爷爷 奶奶 "
    u"爸爸 妈妈 姑娘 婆婆 老师傅 老太 老总 总 工 老 某 某某 氏 公 翁 姨 伯 姐 哥 嫂 婶 叔";

constexpr QStringView officeVerbs =
    u"办 自由式 武装 武装力量 就业 收入 核算 征管 出入境 空中 水上 海上 地下 冰上 雪上 海外 境外 校外 系 "
    u"应用 附属 直属 "
    u"特聘 讲座 客座 挂职 援藏 援疆 见习 支行 分行 减税 治安 交管 征兵 训练 接访 接待 采编 转播 配送 维修 "
    u"养护 施工 勘察 监测 预警 创投 风投 互联 物联 智能 自由 联运 航运 客运 货运 换届 发展 改革 建设 管理 "
    u"监督 监管 检察 监察 合作 研究 教育 宣传 组织 统战 联络 投资 执行 代理 驻 兼 服务 保护 保障 规划 设计 "
    u"工作 调查 检查 检验 巡视 指导 "
    u"领导 协调 协商 治理 审计 交流 促进 推进 推广 贸易 运输 运营 开发 生产 制造 加工 勘探 测绘 观测 预报 "
    u"防治 防控 应急 救援 扶贫 帮扶 培训 训练 评估 评价 "
    u"分析 咨询 传播 出版 发行 印刷 设备 通信 通讯 旅游 体育 竞赛 演出 创作 传承 收藏 展览 博览 考古 采购 "
    u"销售 营销 经营 控股 租赁 保险 救助 护理 接待 调度 "
    u"常务 常驻 外交 对外 候任 轮值 值班 外事 立法 司法 执法 公安 反恐 安全 维和 作战 战区 联合 联席 统计 "
    u"创新 创业 孵化 种植 养殖 防汛 抗旱 防火 绿化 "
    u"事务 往来 和解 解放 进步 自由 复兴 团结 独立 民主 选举 竞选 谈判 招商 扫黑 除恶 专项 斗争 整改 督导 "
    u"督察 信息化 一体化 脱贫 攻坚 国有 资产 卫生 健康 退役 军人 巡察 看守 过渡 候任 终身 特别 已故 防护 "
    u"统筹 预算 "
    u"侦察 再生 "
    u"驻村 "
    u"烹饪 拍卖 指挥 改造 联欢 排放 上诉 探月 搜救 现代 相关 有关 开国";

constexpr QStringView stops =
    u"牢记 代表 会见 会晤 祝贺 毕业 会谈 会上 会后 报道 消息 表示 介绍 认为 欢迎 致电 "
    u"贺电 互致 同机 随行 届时 据悉 嘉宾 记者 父亲 母亲 妻子 丈夫 儿子 女儿 访问 出席 参加 邀请 采访 陪同 "
    u"约见 接见 "
    u"致函 致信 任命 提名 当选 出任 担任 接替 感谢 称赞 支持 呼吁 要求 批准 表彰 逮捕 起诉 弹劾 解除 带领 "
    u"率领 击败 "
    u"战胜 负于 不敌 联系 见到 看到 遇到 来到 得到 收到 包括 以及 还有 就是 正是 成为 认识 针对 关于 根据 "
    u"除了 援引 "
    u"强调 指出 宣布 听取 须经 经过 通过 听取了";

constexpr QStringView ornaments = u"著名 知名 资深 时任 现任 新任 曾任 老 该 本 担任 这位 那位 一位 首位 "
                                  u"几位 多位 我国 全体 有关 当时 如今 年轻 优秀 所在 当地 其 各 前来 相关";

qsizetype longestSuffix(const Words &words, QStringView text)
{
    constexpr qsizetype longest = 9;
    for (qsizetype length = qMin(longest, text.size()); length > 0; --length) {
        if (words.contains(text.last(length)))
            return length;
    }
    return 0;
}

const Words &titleWords()
{
    static const Words words = wordsOf(titles);
    return words;
}

qsizetype longestPrefix(const Words &words, QStringView text, qsizetype shortest)
{
    constexpr qsizetype longest = 9;
    for (qsizetype length = qMin(longest, text.size()); length >= shortest; --length) {
        if (words.contains(text.first(length)))
            return length;
    }
    return 0;
}

} // namespace

qsizetype titleWordBefore(QStringView text)
{
    return longestSuffix(titleWords(), text);
}

qsizetype titleWordAt(QStringView text)
{
    return longestPrefix(titleWords(), text, 2);
}

qsizetype addressWordAt(QStringView text)
{
    static const Words words = wordsOf(addresses);
    return qMax(titleWordAt(text), longestPrefix(words, text, 1));
}

bool isOfficeVerb(QStringView word)
{
    static const Words words = wordsOf(officeVerbs);
    return words.contains(word);
}

bool isTitleStop(QStringView word)
{
    static const Words words = wordsOf(stops);
    return words.contains(word);
}

bool isTitleOrnament(QStringView word)
{
    static const Words words = wordsOf(ornaments);
    return words.contains(word);
}

} // namespace banmian
