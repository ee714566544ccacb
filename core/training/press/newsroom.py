"""Draws what stands on a newspaper page: articles with their bylines and captions, and what the margins say."""
import random
import re

LONGEST_PAGE = 11000  # characters
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国志文海波宁鹏飞宇晨欣怡佳雪梅婷慧琳峰辉斌博凯新民春生永康立群晓东小燕思雨子轩梓涵浩然"
SECTIONS = "要闻 经济 国际 文化 体育 综合 副刊 理论 评论 社会 生态 科技 教育 政治 视觉 民生 法治 地方 健康 读者来信 广告 国内 观点 专题 财经 军事 人物".split()
PAPERS = "人民日报 光明日报 经济日报 江城晚报 海州日报 中国青年报 南国早报 北方时报 新民晚报 参考消息 工人日报 环球时报 解放军报 科技日报".split()


def is_inner_heading(paragraph):
    return len(paragraph) < 22 and paragraph[-1] not in "。！？”；，"


def gold_page(sources, articles, furniture):
    return {"date": sources[0].get("date", ""), "articles": articles, "furniture": furniture}


def width_of_tracks(count, habits):
    """Of so many columns and the gaps between them."""
    return count * (habits["column"] + habits["gap"]) - habits["gap"]


class Newsroom:
    """One run of draws: a typesetter takes its own from `random` too, so that one seed gives one set of pages."""

    def __init__(self, articles, seed):
        self.random = random.Random(seed)
        self.articles = articles
        self.by_page = {}
        for article in articles:
            self.by_page.setdefault((article["date"], article.get("page", 0)), []).append(article)
        self.places = sorted(self.by_page, key=str)

    def chance(self, share):
        return self.random.random() < share

    def name(self):
        r = self.random
        return r.choice(SURNAMES) + "".join(r.choice(GIVEN) for _ in range(1 if self.chance(0.3) else 2))

    def draw_articles(self):
        """Articles of one page; drawn again where all are too long or empty."""
        chosen = []
        while not chosen:
            chosen = self.fitting(self.draw_candidates())
        return chosen

    def draw_candidates(self):
        r = self.random
        if self.chance(0.6):
            articles = list(self.by_page[r.choice(self.places)])
            if self.chance(0.3):
                r.shuffle(articles)
        else:
            articles = [r.choice(self.articles) for _ in range(r.randint(2, 9))]
        return articles

    @staticmethod
    def fitting(articles):
        chosen, size = [], 0
        for article in articles:
            length = sum(map(len, article["paragraphs"]))
            if article["headline"] and length and size + length <= LONGEST_PAGE and article not in chosen:
                chosen.append(article)
                size += length
        return chosen

    def gold_article(self, source):
        article = {
            "kicker": source.get("kicker") or "",
            "headline": source["headline"],
            "subheadline": source.get("subheadline") or "",
            "byline_text": "",
            "byline": source.get("byline") or [],
            "dateline": None,
            "paragraphs": list(source["paragraphs"]),
            "captions": [],
        }
        if self.chance(0.1):
            names = [self.name() for _ in range(self.random.randint(1, 3))]
            form = self.random.choice(["本报记者 {}", "本报记者　{}", "新华社记者 {}", "■{}", "记者 {}", "{}", "本报评论员 {}", "文/{}"])
            if form != "{}" or len(names) == 1:
                article["byline_text"] = form.format(self.random.choice(" 、").join(names))
        if self.chance(0.25):
            for _ in range(self.random.choice([1, 1, 1, 2, 3])):
                article["captions"].append(self.caption(source))
        return article

    def caption(self, article):
        r = self.random
        source = article if self.chance(0.6) else r.choice(self.articles)
        sentences = [s for p in source["paragraphs"] for s in re.findall(r"[^。！？]{6,70}[。！？]", p)]
        text = "".join(sentences[(k := r.randrange(max(1, len(sentences)))) : k + r.choice([1, 1, 2, 3])])
        text = re.sub(r"^.{0,24}电（?.{0,16}?）", "", text) or "图为活动现场。"
        if self.chance(0.35):
            text = r.choice(["图为", "上图：", "下图：", "左图为", "图①为", "右图：", "图片说明："]) + text
        elif self.chance(0.3) and sentences:
            text += "图为" + r.choice(sentences)
        names = [self.name() for _ in range(1 if self.chance(0.85) else 2)]
        name = " ".join(names)
        credit = r.choice(
            ["本报记者{}摄", "新华社记者{}摄", "新华社记者 {} 摄", "{}摄（人民视觉）", "{}摄", "{} 摄", "{}摄（新华社发）", "本报记者 {}摄",
             "（新华社发）", "{}摄（影像中国）", "新华社发（{}摄）", "资料图片", "", "曹一图 {}文", "人民视觉", "本报通讯员 {} 摄"]).format(name)
        return (text + r.choice([" ", "　", " "]) + credit).strip()

    def furniture(self, article):
        r = self.random
        year, month, day = (article.get("date") or "2019-01-01").split("-")
        if self.chance(0.5):
            year = str(r.randint(2005, 2026))
        date = f"{year}年{int(month)}月{int(day)}日"
        date += r.choice([" 星期{}", "　星期{}", "星期{}", " 星期{} 农历八月初三", "", " 第{} 版"]).format(r.choice("一二三四五六日"))
        number, section = r.randint(1, 24), r.choice(SECTIONS)
        folio = r.choice(["{n:02d} {s}", "第{n}版 {s}", "{n} {s}", "{s} {n}", "{n:02d}版", "A{n:02d} {s}", "第{n}版", "{s}", "{n}", "{n:02d}", "{s}·{n:02d}",
                          "责编 {p} 第{n}版"]).format(n=number, s=section, p=self.name())
        top = [date, folio] if self.chance(0.85) else [date] if self.chance(0.6) else []
        if self.chance(0.5):
            top.append(r.choice(PAPERS))
        if self.chance(0.15):
            top.append(r.choice(["RENMIN RIBAO", "DAILY NEWS", "PEOPLE'S DAILY", "国内统一连续出版物号 CN 11-0065", "第{}期".format(r.randint(1000, 29000)),
                                 "新闻热线：010-65368399", "今日{}版".format(r.randint(4, 24))]))
        r.shuffle(top)
        foot = []
        if self.chance(0.6):
            foot.append(r.choice(["责任编辑：{}", "本版责编：{} {}", "本版责编：{}　版式设计：{}", "责编：{} 美编：{}", "编辑 {} 校对 {}", "本版编辑：{}",
                                  "执行主编：{} 视觉设计：{}", "值班编委：{}　编辑：{}", "本期统筹：{}、{}"]).format(self.name(), self.name()))
        if self.chance(0.25):
            foot.append(r.choice(["本报地址：北京市朝阳区金台西路{}号 邮政编码：100733", "地址：江城市解放路{}号　邮编：430010"]).format(r.randint(1, 99)))
        if self.chance(0.25):
            foot.append(r.choice(["电子信箱：news@example.com", "邮箱：{}@example.org", "本版邮箱：bianji@example.cn", "投稿邮箱 gao@example.com", "www.example.cn"]).format("dushi"))
        if self.chance(0.1):
            foot.append("零售每份{}元 印刷：人民日报印刷厂".format(r.choice(["0.60", "1.80", "2"])))
        return top, foot

    def share_tracks(self, articles, total, counts):
        """Row by row, how many of `total` tracks each article gets: (article, first track, tracks) of each row.

        `counts`: how many articles a row may hold, one of them drawn for each.
        """
        queue = list(articles)
        while queue:
            many = min(len(queue), self.random.choice(counts), total)
            group, queue = queue[:many], queue[many:]
            lengths = [max(1.0, sum(map(len, a["paragraphs"])) ** 0.8) for a in group]
            row, left = [], total
            for k, length in enumerate(lengths):
                rest = many - k - 1
                share = max(1, min(left - rest, round(left * length / sum(lengths[k:])))) if rest else left
                row.append((group[k], total - left + 1, share))
                left -= share
            yield row

    def draw_page(self):
        """A page's gold and what its upper and its lower margin say."""
        sources = self.draw_articles()
        articles = [self.gold_article(a) for a in sources]
        top, foot = self.furniture(sources[0])
        return gold_page(sources, articles, top + foot), top, foot
