package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

const (
	pages       = 1000
	linksOnPage = 10
	readers     = 50
	timeForPage = 10 * time.Millisecond
)

// crawl reads all pages of a site in this process, each once, some at a time.
func crawl() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	server := &http.Server{Handler: http.HandlerFunc(answer)}
	go server.Serve(listener)
	defer server.Close()

	c := crawler{
		site:    "http://" + listener.Addr().String() + "/",
		client:  &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: readers}},
		slots:   make(chan struct{}, readers),
		visited: map[string]bool{},
	}
	c.visit("0")
	c.group.Wait()
	c.client.CloseIdleConnections()
	if len(c.visited) != pages {
		check(fmt.Errorf("%d pages", len(c.visited)))
	}
}

func answer(w http.ResponseWriter, r *http.Request) {
	time.Sleep(timeForPage)
	page, _ := strconv.Atoi(r.URL.Path[1:])
	var html strings.Builder
	for link := page*linksOnPage + 1; link <= page*linksOnPage+linksOnPage && link < pages; link++ {
		fmt.Fprintf(&html, "%d ", link)
	}
	fmt.Fprintf(&html, "%d", page/linksOnPage)
	io.WriteString(w, html.String())
}

type crawler struct {
	site    string
	client  *http.Client
	slots   chan struct{}
	group   sync.WaitGroup
	mutex   sync.Mutex
	visited map[string]bool
}

func (c *crawler) visit(page string) {
	c.mutex.Lock()
	seen := c.visited[page]
	c.visited[page] = true
	c.mutex.Unlock()
	if !seen {
		c.group.Add(1)
		go c.read(page)
	}
}

func (c *crawler) read(page string) {
	defer c.group.Done()
	c.slots <- struct{}{}
	response, err := c.client.Get(c.site + page)
	check(err)
	body, err := io.ReadAll(response.Body)
	check(err)
	response.Body.Close()
	<-c.slots
	for _, link := range strings.Fields(string(body)) {
		c.visit(link)
	}
}
