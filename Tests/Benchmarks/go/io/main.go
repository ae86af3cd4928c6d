// The workloads of Io/ in Go, and the load for the echo servers of all three.
//
//	io echo                  a server: prints the port it listens on, and serves until it is killed
//	io chat | crawl          prints "milliseconds" of each round
//	io load -port N ...      the load, see load.go
package main

import (
	"fmt"
	"log"
	"os"
	"strconv"
	"time"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("usage: io echo | chat [rounds] | crawl [rounds] | load -port N ...")
	}
	switch os.Args[1] {
	case "echo":
		echo()
	case "chat":
		measure(chat)
	case "crawl":
		measure(crawl)
	case "load":
		load(os.Args[2:])
	default:
		log.Fatalf("io: no workload is called %q", os.Args[1])
	}
}

// measure prints how many milliseconds each round took.
func measure(round func()) {
	rounds := 5
	if len(os.Args) > 2 {
		rounds, _ = strconv.Atoi(os.Args[2])
	}
	for i := 0; i < rounds; i++ {
		start := time.Now()
		round()
		fmt.Printf("%.1f\n", float64(time.Since(start).Microseconds())/1000)
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
