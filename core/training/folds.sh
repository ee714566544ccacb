# Sourced by the programs that learn from folds of articles (core/training/articles/fold.py): what they print their pages
# with. They set `work`, the folder with press-N/articles.jsonl of each fold, and `training`, this folder.
# shellcheck shell=sh disable=SC2154 # which are set there

python=/usr/bin/python3 # sees Debian's packages

print_pages() { # FOLD FOLDER PAGES SEED EXTRACTORS [OPTION…]
    articles=$work/press-$1/articles.jsonl folder=$2 pages=$3 number=$4 extractors=$5
    shift 5
    $python "$training/press/press.py" "$articles" --output "$folder" --pages "$pages" --seed "$number" \
        --extractors "$extractors" "$@"
}

# The programs see pages through the models that are shipped with them: build them anew before what comes next.
needs() { # MODEL…
    for model; do
        cmp "$work/$model" "$training/../../resources/models/$model"
    done
}
