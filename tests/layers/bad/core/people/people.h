#pragma once
#include "text/text.h"
#include "views/reading_pane.h"
#include <QtCore/QList>
