#include "topics/generic.h"

#include <QSet>
#include <bitset>

namespace banmian {

namespace {

/// Hardly any text that is looked up is one of the words, and for most their last character tells that, which
/// costs far less than a hash of the whole.
class WordSet
{
public:
    explicit WordSet(const QList<QStringView> &words) : m_words(words.begin(), words.end())
    {
        for (const QStringView word : words)
            m_lastCharacters.set(word.back().unicode());
    }

    [[nodiscard]] bool contains(QStringView text) const
    {
        return mayHaveEndOf(text) && m_words.contains(text);
    }
    /// False where no word ends with the last character of the text.
    [[nodiscard]] bool mayHaveEndOf(QStringView text) const
    {
        return !text.isEmpty() && m_lastCharacters.test(text.back().unicode());
    }

private:
    QSet<QStringView> m_words;
    std::bitset<0x10000> m_lastCharacters;
};

WordSet setOf(QStringView words)
{
    return WordSet(words.split(u' '));
}

} // namespace

bool isGeneric(QStringView text)
{
    static const WordSet words =
        setOf(u"工作 发展 会议 活动 问题 情况 方面 时间 时候 地方 人民 群众 国家 社会 世界 国际 全国 全球 "
              u"我国 中国 中方 国内 国外 "
              u"政府 部门 领域 领导 组织 单位 企业 公司 机构 地区 项目 工程 建设 合作 关系 交流 服务 管理 "
              u"改革 创新 经济 政治 文化 "
              u"精神 思想 理念 政策 措施 制度 体系 机制 能力 水平 质量 作用 力量 基础 条件 环境 目标 任务 "
              u"方向 道路 成果 成绩 成效 "
              u"经验 贡献 机遇 挑战 风险 安全 稳定 和平 生活 生产 资源 技术 科技 教育 健康 信息 数据 网络 "
              u"平台 市场 产业 行业 产品 "
              u"记者 消息 新闻 报道 报告 讲话 致辞 贺信 重要讲话 新华社 本报 本台 央视网 央视网消息 新闻联播 "
              u"人民网 光明网 图片 "
              u"资料 论坛 大会 峰会 会谈 会见 会晤 开幕式 闭幕式 仪式 代表 嘉宾 人士 专家 老师 学生 干部 "
              u"党员 青年 孩子 老人 妇女 "
              u"农民 村民 居民 游客 市民 旅客 乘客 观众 读者 朋友 同志 先生 女士 意义 影响 价值 优势 特色 "
              u"特点 原因 结果 过程 方式 "
              u"方法 途径 手段 形式 内容 标准 规定 决定 意见 通知 办法 方案 计划 规划 战略 行动 时代 历史 "
              u"未来 今天 明天 昨天 今年 "
              u"明年 去年 上午 下午 晚上 阶段 时期 新时代 高质量 现代化 关键 重点 核心 全面 特别 基本 整体 "
              u"总体 有关 相关 共同 "
              u"双方 各方 多方 各国 两国 各地 各级 各界 当地 本地 现场 城市 农村 乡村 基层 中央 地方 群体 "
              u"人员 人才 队伍 家庭 "
              u"汽车 东西 事情 事业 主题 题目 标志 数字 数量 规模 速度 效率 比例 比重 总量 总额 收入 投资 "
              u"资金 成本 价格 同比 "
              u"月份 年度 季度 日期 背景 局面 形势 格局 态势 趋势 需求 供给 主席 总统 总理 会长 全体会议 "
              u"开幕 闭幕 意识 生命 "
              u"宗旨 心灵 生机 希望 梦想 故事 声音 道理 规律 观点 看法 认识 印象 感情 友谊 责任 义务 权利 "
              u"利益 权益 时间内 "
              u"世界上 国家级 全世界 全社会 大家庭 社会各界 有关部门 相关部门 中外 海内外 国内外 两国关系 "
              u"双边关系 务实合作 "
              u"友好关系 合作共赢 国事访问 重要指示 国际社会 人民群众 广大群众 中共中央 党中央 国家主席 "
              u"国际联播快讯 "
              u"国内联播快讯 "
              u"阶段性成效 重要作用 积极作用 积极贡献 重要意义 有关情况 主要负责同志 负责同志 重大问题 "
              u"相关工作 有关方面 有关国家 "
              u"央视 联播快讯 决策部署 重要讲话精神 重要指示精神 "
              u"称号 祖国 大家 日子 年轻人 贸易 文明 监督 祝贺 视频 人类 人类社会 广告牌 郊区 国家层面 "
              u"中华民族 年轻人 现予公布 谢谢 妈妈 母亲 父亲 CEO 公共场所 小镇 古镇 重要贡献 积极进展 "
              u"重要进展 丰硕成果");
    return words.contains(text);
}

bool endsAsTitle(QStringView text)
{
    static const WordSet endings = setOf(
        u"书记 顾问 主席 总理 总统 部长 委员 记者 院长 校长 教授 总裁 经理 董事长 主任 理事长 国王 首相 "
        u"大使 发言人 秘书长 议长 "
        u"市长 省长 州长 县长 镇长 村长 厅长 局长 处长 科长 司长 行长 会长 社长 站长 队长 团长 组长 "
        u"司令 司令员 政委 将军 上将 "
        u"同志 先生 女士 人士 人员 嘉宾 官员 负责人 成员 委员长 国务委员 大臣 外长 防长 财长 特使 领事 "
        u"参赞 领导人 "
        u"主持人 研究员 工程师 医生 律师 法官 检察官 警察 民警 老师 学生 员工 职工 党组书记 总书记 "
        u"夫人 候选人 当选人 干警 "
        u"常委 国家元首 元首 首脑 王储 公主 王子 皇帝 总干事 理事 院士 专员 代办 主委 副主席 负责同志 "
        u"有关负责人");
    if (!endings.mayHaveEndOf(text))
        return false;
    for (qsizetype length = 2; length <= std::min<qsizetype>(5, text.size()); ++length) {
        if (endings.contains(text.last(length)))
            return true;
    }
    return false;
}

bool isStaging(QStringView word)
{
    static const WordSet words = setOf(
        u"举行 召开 举办 开幕 闭幕 出席 参加 主持 会见 致电 致信 祝贺 当选 连任 获悉 组成 死亡 指出 "
        u"强调 表示 介绍 认为 "
        u"宣布 发布 印发 审议 致辞 讲话 通过 听取 感谢 希望 回到 来到 走进 走出 成为 开展 称 说 据 讯 电 好");
    return words.contains(word);
}

bool isTrailing(QStringView word)
{
    static const WordSet words =
        setOf(u"方面 数量 重点 监测 支持 方向 方式 情况 期间 相关 有关 有序 平稳 措施 "
              u"活动举行 隆重举行 职务 上路 等方向 等方面 通报 提示 规定 框架内 作用 意义 影响 问题 原因 "
              u"目标 需求 意见建议");
    return words.contains(word);
}

bool isLeading(QStringView word)
{
    static const WordSet words =
        setOf(u"作为 要求 面对 报告 深刻 深入 扎实 切实 坚决 认真 有效 相关 "
              u"有关 主要 重要 重大 进一步 不断 新华社 本报 央视网 记者 "
              u"稳定 实现 带动 引领 增强 提升 提高 扩大 打赢 打好 健全 "
              u"双方 良好 中方 印方 俄方 美方 广阔 热烈 隆重 积极 大家 公众 群众 多方 各方 面向 祝贺 "
              u"热烈祝贺 让 方向 关系 "
              u"纪念 完善 建立 推动 促进 落实 贯彻 构建 弘扬 铸牢 严守");
    return words.contains(word);
}

} // namespace banmian
