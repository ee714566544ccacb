# cmake -DROOT=core -DQT_CORE_HEADERS=DIR -P check.cmake
#
# Reads every #include of core and fails where
# - a room includes a room to its right (walk.* and training/ stand to the right of all),
# - core includes a Qt header that Qt Core does not have,
# - core includes a file of its own by anything but its path from core/,
# - a header includes ICU, Poppler or SQLite, which are private to the sources.

set(rooms source text page article people topics library search export)
set(violations 0)

function(complain file include why)
    message("${file}: #include ${include}: ${why}")
    math(EXPR violations "${violations} + 1")
    set(violations ${violations} PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*.h ${ROOT}/*.cpp)
if(NOT files)
    message(FATAL_ERROR "no sources in ${ROOT}")
endif()

foreach(file IN LISTS files)
    get_filename_component(folder ${file} DIRECTORY)
    string(REGEX REPLACE "/.*" "" room ${file})
    list(FIND rooms ${room} place)
    file(STRINGS ${ROOT}/${file} includes REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS includes)
        if(line MATCHES "<([^>]*)>")
            set(header ${CMAKE_MATCH_1})
            if(header MATCHES "^(Qt[A-Za-z]*/)?[Qq][A-Za-z_0-9.]*$" AND NOT header STREQUAL "queue"
               AND NOT EXISTS ${QT_CORE_HEADERS}/${header} AND NOT header MATCHES "^QtCore/")
                complain(${file} "<${header}>" "Qt Core does not have it")
            elseif(file MATCHES "\\.h$" AND header MATCHES "^(unicode/|poppler|sqlite3)")
                complain(${file} "<${header}>" "private libraries stay out of headers")
            endif()
        elseif(line MATCHES "\"([^\"]*)\"")
            set(header ${CMAKE_MATCH_1})
            string(REGEX REPLACE "/.*" "" included ${header})
            list(FIND rooms ${included} included_place)
            if(room STREQUAL "training" AND EXISTS ${ROOT}/${folder}/${header})
                continue() # a program's own files
            elseif(NOT EXISTS ${ROOT}/${header} AND NOT header MATCHES "\\.moc$")
                complain(${file} "\"${header}\"" "not a path from core/")
            elseif(place GREATER -1 AND included_place EQUAL -1)
                complain(${file} "\"${header}\"" "above the rooms")
            elseif(place GREATER -1 AND included_place GREATER place)
                complain(${file} "\"${header}\"" "${included} stands to the right of ${room}")
            endif()
        endif()
    endforeach()
endforeach()

if(violations GREATER 0)
    message(FATAL_ERROR "${violations} includes break the layers")
endif()
list(LENGTH files count)
message("${count} files keep the layers")
