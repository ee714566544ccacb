#pragma once
#include "../source/source.h"
#include "source/source.h"
#include <QFont>
#include <QString>
#include <QtWidgets/QWidget>
#include <unicode/uchar.h>
