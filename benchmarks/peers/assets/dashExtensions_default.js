window.dashExtensions = Object.assign({}, window.dashExtensions, {
    default: {
        function0: (feature, place) => L.circleMarker(place, {
            radius: 5,
            weight: 1,
            color: feature.properties.colour
        })
    }
});