#!/bin/sh
# Learns resources/models/subjects.bin, seams.bin, lines.bin and readings.txt, and says how well unseen pages are read.
#
# usage: learn_pages.sh NEWSPAPER.jsonl BROADCAST.jsonl OPEN SEED OURS WORK PROGRAMS
#
# NEWSPAPER: articles with the date and page on which they stood. BROADCAST: items of the evening news. OPEN, SEED, OURS:
# folders of gold pages, of which SEED counts twice and OURS twelve times; only the line model that is shipped learns from
# OPEN, six times, and nothing else from its articles. WORK: a folder for what is made on the way. PROGRAMS: where
# banmian-train-lines and banmian-train-readings are. Writes the models into WORK, and WORK/unseen: the pages of OPEN as
# models read them that have learned nothing of OPEN.
#
# Articles are parted into five folds. Pages of one fold are looked at with models of texts (subjects, seams) that are
# learned from the other four, for such a model knows by heart what it has learned from. The weights of readings are learned
# from the pages of fold 0 and a line model that knows none of them, for on a page that it knows it is hardly ever in doubt.
set -eu
newspaper=$1 broadcast=$2 open=$3 seed=$4 ours=$5 work=$6 programs=$7
training=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=core/training/folds.sh
. "$training/folds.sh"
folds="0 1 2 3 4"
clean=stream,mutool,pdftotext-raw
all=$clean,pdfminer,pypdf2,pdfbox,pdftotext

others() { # KIND FOLD that is left out, or none; what to add: the other folds' folders
    for fold in $folds; do
        [ "$fold" = "$2" ] || echo "$work/$1-$fold$3"
    done
}

# shellcheck disable=SC2046 # lists of files and folders
learn_subjects() { # FOLD that is left out, or none; FOLDER
    $python "$training/subjects/train_subjects.py" $(others press "$1" /articles.jsonl) \
        --broadcast $(others news "$1" /articles.jsonl) --output "$2/subjects.bin"
}

# shellcheck disable=SC2046 # lists of files and folders
learn_seams() { # FOLD that is left out, or none; FOLDER
    $python "$training/seams/train_seams.py" $(others press "$1" "") --broadcast $(others news "$1" "") \
        --output "$2/seams.bin"
}

learn_lines() { # FILE FOLDS FOLDER…
    file=$1 learned=""
    for fold in $2; do
        learned="$learned $work/press-$fold $work/news-$fold"
    done
    shift 2
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
        learned="$learned $ours"
    done
    learned="$learned $seed $seed"
    # shellcheck disable=SC2086 # a list of folders
    "$programs/banmian-train-lines" --made 16000 --epochs 3 --networks 3 --output "$file" $learned "$@"
}

mkdir -p "$work"
$python "$training/articles/broadcast.py" "$broadcast" --output "$work/broadcast.jsonl"
$python "$training/articles/fold.py" "$newspaper" --except "$open" --output "$work/press"
$python "$training/articles/fold.py" "$work/broadcast.jsonl" --except "$open" --output "$work/news"
for fold in $folds; do
    learn_subjects "$fold" "$work/press-$fold"
done
for fold in $folds; do
    learn_seams "$fold" "$work/press-$fold"
    cp "$work/press-$fold/"*.bin "$work/news-$fold"
    print_pages "$fold" "$work/press-$fold" 320 "11$fold" $clean --readings 1
    print_pages "$fold" "$work/press-$fold" 48 "2$fold" $all --slow-share 0.2
    print_pages "$fold" "$work/press-$fold" 80 "3$fold" pdfminer,pdftotext --slow-share 0.2
    print_pages "$fold" "$work/press-$fold" 120 "4$fold" $clean --readings 1 --typesetter canvas
    print_pages "$fold" "$work/press-$fold" 32 "5$fold" pdfminer,pdftotext --slow-share 1 --typesetter canvas
    print_pages "$fold" "$work/press-$fold" 80 "6$fold" $clean --readings 1 --typesetter tex
    print_pages "$fold" "$work/press-$fold" 32 "7$fold" pdftotext --typesetter tex
done
learn_subjects none "$work"
learn_seams none "$work"
needs subjects.bin seams.bin

print_pages 0 "$work/held" 320 77 $clean
print_pages 0 "$work/held" 448 78 $clean
print_pages 0 "$work/held" 96 79 $clean --typesetter canvas
print_pages 0 "$work/held" 96 80 $clean --typesetter tex
cp "$work/press-0/"*.bin "$work/held"
learn_lines "$work/without-0.bin" "1 2 3 4"
"$programs/banmian-train-readings" --model "$work/without-0.bin" --output "$work/readings.txt" "$work/held"

mkdir -p "$work/unseen"
learn_lines "$work/unseen.bin" "$folds"
"$programs/banmian-train-lines" --model "$work/unseen.bin" --readings "$work/readings.txt" --test "$open" \
    --predictions "$work/unseen"
learn_lines "$work/lines.bin" "$folds" "$open" "$open" "$open" "$open" "$open" "$open"
